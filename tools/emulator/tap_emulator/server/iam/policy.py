"""Whether policies allow an action, as IAM evaluates identity policies: a matching Deny wins, else a matching Allow is needed."""
import re
from functools import cache


class Policies:
    def __init__(self, documents):
        self.statements = [statement for document in documents for statement in listed(document["Statement"])]

    def allow(self, need):
        effects = {statement["Effect"] for statement in self.statements if matches(statement, need)}
        return effects == {"Allow"}


def matches(statement, need):
    """A resource that is not known meets every Resource: it is not judged."""
    return (
        any(like(pattern.lower(), need.action.lower()) for pattern in listed(statement["Action"]))
        and (need.resource is None or any(like(pattern, need.resource) for pattern in listed(statement["Resource"])))
        and all(holds(operator, key, listed(values), need.context) for operator, keys in statement.get("Condition", {}).items() for key, values in keys.items())
    )


def holds(operator, key, values, context):
    """A key that the request does not have meets no condition."""
    actual = next((value for name, value in context.items() if name.lower() == key.lower()), None)
    if actual is None:
        return False
    if operator in ("StringEquals", "ArnEquals"):
        return actual in values
    if operator in ("StringLike", "ArnLike"):
        return any(like(value, actual) for value in values)
    raise NotImplementedError(f"condition operator {operator}")


def like(pattern, text):
    return compiled(pattern).fullmatch(text) is not None


@cache
def compiled(pattern):
    return re.compile("".join({"*": ".*", "?": "."}.get(character, re.escape(character)) for character in pattern), re.DOTALL)


def listed(value):
    return value if isinstance(value, list) else [value]
