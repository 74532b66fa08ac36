import json

import moto.securityhub.urls
from moto.securityhub.responses import SecurityHubResponse

from ..patching import adds

subscriptions = {}  # (account, region) -> ARN of the subscription -> as GetEnabledStandards tells it

for operation in ("register", "deregister", "get"):
    moto.securityhub.urls.url_paths[f"{{0}}/standards/{operation}$"] = SecurityHubResponse.dispatch


def mine(response):
    return subscriptions.setdefault((response.current_account, response.region), {})


@adds(SecurityHubResponse, "update_security_hub_configuration")
def update_security_hub_configuration(self):
    return "{}"


@adds(SecurityHubResponse, "batch_enable_standards")
def batch_enable_standards(self):
    self.securityhub_backend.describe_hub()  # says so where Security Hub is not on
    made = []
    for asked in json.loads(self.body)["StandardsSubscriptionRequests"]:
        standard = asked["StandardsArn"]
        arn = f"arn:aws:securityhub:{self.region}:{self.current_account}:subscription/{standard.partition('standards/')[2]}"
        found = {"StandardsSubscriptionArn": arn, "StandardsArn": standard, "StandardsInput": asked.get("StandardsInput", {}), "StandardsStatus": "READY"}
        made.append(mine(self).setdefault(arn, found))
    return json.dumps({"StandardsSubscriptions": made})


@adds(SecurityHubResponse, "batch_disable_standards")
def batch_disable_standards(self):
    gone = [mine(self).pop(arn, None) for arn in json.loads(self.body)["StandardsSubscriptionArns"]]
    return json.dumps({"StandardsSubscriptions": [dict(found, StandardsStatus="DELETING") for found in gone if found]})


@adds(SecurityHubResponse, "get_enabled_standards")
def get_enabled_standards(self):
    asked = json.loads(self.body or "{}").get("StandardsSubscriptionArns")
    return json.dumps({"StandardsSubscriptions": [found for arn, found in mine(self).items() if not asked or arn in asked]})
