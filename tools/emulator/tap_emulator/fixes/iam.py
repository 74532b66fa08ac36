from moto.iam.access_control import IAMPolicyStatement, PermissionResult

from ..patching import replaces


@replaces(IAMPolicyStatement, "is_action_permitted")
def deny_if_not_tls_denies_nothing_here(original, self, *args, **kwargs):
    """moto ignores aws:SecureTransport, so "deny what is not TLS" in a bucket's policy would deny everything."""
    condition = self._statement.get("Condition") or {}
    secure = str(condition.get("Bool", {}).get("aws:SecureTransport", "")).lower()
    if self._statement.get("Effect") == "Deny" and secure == "false":
        return PermissionResult.NEUTRAL
    return original(self, *args, **kwargs)
