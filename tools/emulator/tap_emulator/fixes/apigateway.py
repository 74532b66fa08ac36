import json
from urllib.parse import unquote

import moto.apigateway.urls
from moto.apigateway.models import RestAPI
from moto.apigateway.responses import APIGatewayResponse

from ..patching import replaces

# moto has only the path of a stage's tags.
moto.apigateway.urls.url_paths["{0}/tags/arn:(?P<partition>[^/]+):apigateway:(?P<region_name>[^/]+)::/restapis/(?P<function_id>[^/]+)$"] = APIGatewayResponse.dispatch


@replaces(RestAPI, "to_dict")
def policy_with_escaped_quotes(original, self):
    """AWS returns the resource policy as the inside of a JSON string; the provider unquotes it."""
    answer = original(self)
    if answer.get("policy"):
        answer["policy"] = json.dumps(answer["policy"])[1:-1]
    return answer


@replaces(APIGatewayResponse, "tag_resource")
def tag_resource(original, self):
    api = tagged_api(self)
    if not api:
        return original(self)
    api.tags = {**(api.tags or {}), **self._get_param("tags")}
    return "{}"


@replaces(APIGatewayResponse, "untag_resource")
def untag_resource(original, self):
    api = tagged_api(self)
    if not api:
        return original(self)
    api.tags = {key: value for key, value in (api.tags or {}).items() if key not in self.querystring["tagKeys"]}
    return "{}"


def tagged_api(response):
    """The API that a path names; None when it names one of its stages."""
    _, _, address = unquote(response.path).partition("/restapis/")
    return None if "/" in address else response.backend.get_rest_api(address)
