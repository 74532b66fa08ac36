import json

from moto.config.responses import ConfigResponse

from ..patching import adds

remediations = {}


def key(response, rule):
    return response.current_account, response.region, rule


@adds(ConfigResponse, "put_remediation_configurations")
def put_remediation_configurations(self):
    for given in self._get_param("RemediationConfigurations"):
        rule = given["ConfigRuleName"]
        given.setdefault("Arn", f"arn:aws:config:{self.region}:{self.current_account}:remediation-configuration/{rule}/x")
        remediations[key(self, rule)] = given
    return json.dumps({"FailedBatches": []})


@adds(ConfigResponse, "describe_remediation_configurations")
def describe_remediation_configurations(self):
    asked = [key(self, rule) for rule in self._get_param("ConfigRuleNames")]
    return json.dumps({"RemediationConfigurations": [remediations[rule] for rule in asked if rule in remediations]})


@adds(ConfigResponse, "delete_remediation_configuration")
def delete_remediation_configuration(self):
    remediations.pop(key(self, self._get_param("ConfigRuleName")), None)
    return "{}"
