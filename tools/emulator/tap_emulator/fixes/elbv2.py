from moto.elbv2.models import ELBv2Backend

from ..patching import replaces


@replaces(ELBv2Backend, "create_load_balancer")
def internet_facing_unless_said_otherwise(original, self, *args, **kwargs):
    """AWS's default; moto's gets lost between request and model, and the scheme stays empty."""
    balancer = original(self, *args, **kwargs)
    balancer.scheme = balancer.scheme or "internet-facing"
    return balancer
