from moto.cloudtrail.models import CloudTrailBackend

from ..patching import replaces

PREFIX = "arn:aws:cloudtrail:"
BY_NAME = (
    "start_logging", "stop_logging", "delete_trail", "get_trail_status", "update_trail",
    "put_event_selectors", "get_event_selectors", "put_insight_selectors", "get_insight_selectors",
)


def name_of(value):
    return value.split("/")[-1] if isinstance(value, str) and value.startswith(PREFIX) else value


def accept_arn(operation):
    """AWS takes a trail's name or its ARN; moto only the name."""

    @replaces(CloudTrailBackend, operation)
    def by_name_or_arn(original, self, *args, **kwargs):
        named = {key: name_of(value) if key in ("name", "trail_name") else value for key, value in kwargs.items()}
        return original(self, *[name_of(value) for value in args[:1]], *args[1:], **named)


for each in BY_NAME:
    accept_arn(each)
