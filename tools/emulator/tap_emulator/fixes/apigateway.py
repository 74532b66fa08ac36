import json

from moto.apigateway.models import RestAPI

from ..patching import replaces


@replaces(RestAPI, "to_dict")
def policy_with_escaped_quotes(original, self):
    """AWS returns the resource policy as the inside of a JSON string; the provider unquotes it."""
    answer = original(self)
    if answer.get("policy"):
        answer["policy"] = json.dumps(answer["policy"])[1:-1]
    return answer
