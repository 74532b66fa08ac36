from moto.cloudfront.models import DistributionConfig

from ..patching import replaces


@replaces(DistributionConfig, "__init__")
def default_behaviour_may_point_at_an_origin_group(original, self, config):
    """moto accepts only an origin's id there: give it one, then put the group's id back."""
    behaviour = config.get("DefaultCacheBehavior", {})
    target = behaviour.get("TargetOriginId")
    if target not in [group.get("Id") for group in items(config.get("OriginGroups"), "OriginGroup")]:
        original(self, config)
        return
    behaviour["TargetOriginId"] = items(config["Origins"], "Origin")[0]["Id"]
    original(self, config)
    self.default_cache_behavior.target_origin_id = target


def items(collection, element):
    """The elements of an XML list, which may have come as one element, a list, or not at all."""
    found = (collection or {}).get("Items") or []
    if isinstance(found, dict):
        found = found.get(element, [])
    return found if isinstance(found, list) else [found]
