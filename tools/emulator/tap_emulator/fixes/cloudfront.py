from moto.cloudfront.models import DefaultCacheBehaviour, DistributionConfig, Origin, ViewerCertificate

from ..patching import replaces


@replaces(DistributionConfig, "__init__")
def default_behaviour_may_point_at_an_origin_group(original, self, config):
    """moto accepts only an origin's id there: give it one, then put the group's id back."""
    behaviour = config.get("DefaultCacheBehavior", {})
    target = behaviour.get("TargetOriginId")
    if target not in [group.get("Id") for group in (config.get("OriginGroups") or {}).get("Items") or []]:
        original(self, config)
        return
    behaviour["TargetOriginId"] = config["Origins"]["Items"][0]["Id"]
    original(self, config)
    self.DefaultCacheBehavior.target_origin_id = target


@replaces(Origin, "__init__")
def origin_remembers_its_access_control(original, self, origin):
    """moto forgets by which access control the distribution reads a bucket."""
    original(self, origin)
    self.origin_access_control_id = origin.get("OriginAccessControlId") or ""


@replaces(DefaultCacheBehaviour, "__init__")
def cache_policy_leaves_nothing_to_forward(original, self, config):
    """AWS tells what is forwarded either by a policy or by values of its own; moto always adds the values."""
    original(self, config)
    if self.cache_policy_id:
        self.forwarded_values = None
        self.default_ttl = self.max_ttl = self.min_ttl = None


@replaces(ViewerCertificate, "__init__")
def own_certificate_has_no_number(original, self, config):
    """CloudFront's own certificate comes without the ids of others; moto sends empty ones."""
    original(self, config)
    self.acm_certificate_arn = self.acm_certificate_arn or None
    self.iam_certificate_id = self.iam_certificate_id or None
    if not (self.acm_certificate_arn or self.iam_certificate_id):
        self.ssl_support_method = "vip"
