from moto.core.utils import camelcase_to_underscores
from moto.ecs.responses import EC2ContainerServiceResponse

from ..patching import replaces

# With what AWS takes when a request leaves them out.
SETTINGS = {
    "availabilityZoneRebalancing": "DISABLED",
    "deploymentConfiguration": {"maximumPercent": 200, "minimumHealthyPercent": 100},
    "enableECSManagedTags": False,
    "enableExecuteCommand": False,
    "healthCheckGracePeriodSeconds": 0,
}


@replaces(EC2ContainerServiceResponse, "create_service")
def settings_are_remembered(original, self):
    """moto keeps only some of what a service is created with; updates it takes whole."""
    answer = original(self)
    service = answer.result["service"]
    for name, default in SETTINGS.items():
        given = self._get_param(name)
        setattr(service, camelcase_to_underscores(name), default if given is None else given)
    return answer
