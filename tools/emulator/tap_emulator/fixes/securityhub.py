from moto.securityhub.responses import SecurityHubResponse

from ..patching import adds


@adds(SecurityHubResponse, "update_security_hub_configuration")
def update_security_hub_configuration(self):
    return "{}"
