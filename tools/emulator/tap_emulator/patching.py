"""How a fix takes the place of a method of moto."""
import functools


def replaces(owner, name):
    """Puts the decorated function in place of owner.name. The original comes as its first argument, before self."""

    def decorate(replacement):
        original = owner.__dict__.get(name) or getattr(owner, name, None)

        def method(self, *args, **kwargs):
            return replacement(original, self, *args, **kwargs)

        setattr(owner, name, functools.wraps(original)(method) if original else method)
        return replacement

    return decorate


def adds(owner, name):
    """Gives owner a method that moto does not have."""

    def decorate(method):
        setattr(owner, name, method)
        return method

    return decorate
