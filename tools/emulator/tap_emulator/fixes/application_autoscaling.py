import json

from moto.applicationautoscaling.responses import ApplicationAutoScalingResponse

from ..patching import adds, replaces

tags = {}


@adds(ApplicationAutoScalingResponse, "list_tags_for_resource")
def list_tags_for_resource(self):
    return json.dumps({"Tags": tags.get(self._get_param("ResourceARN"), {})})


@adds(ApplicationAutoScalingResponse, "tag_resource")
def tag_resource(self):
    tags.setdefault(self._get_param("ResourceARN"), {}).update(self._get_param("Tags") or {})
    return "{}"


@adds(ApplicationAutoScalingResponse, "untag_resource")
def untag_resource(self):
    for key in self._get_param("TagKeys") or []:
        tags.get(self._get_param("ResourceARN"), {}).pop(key, None)
    return "{}"


@replaces(ApplicationAutoScalingResponse, "register_scalable_target")
def register_scalable_target(original, self):
    """Keeps the tags that come with the registration."""
    answer = original(self)
    registered = json.loads(answer) if isinstance(answer, str) and answer else {}
    given = self._get_param("Tags")
    if given and registered.get("ScalableTargetARN"):
        tags.setdefault(registered["ScalableTargetARN"], {}).update(given)
    return answer
