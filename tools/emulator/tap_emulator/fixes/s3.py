from moto.core.responses import ActionResult
from moto.s3.exceptions import ReplicationConfigurationNotFoundError
from moto.s3.models import FakeDeleteMarker
from moto.s3.responses import S3Response

from ..patching import adds, replaces


@adds(FakeDeleteMarker, "dispose")
def dispose(self):
    """moto disposes of everything that has the key it deletes, and forgot that a delete marker may be among it."""


@replaces(S3Response, "get_bucket_replication")
def replication_rules_come_back_as_they_were_put(original, self):
    """moto keeps the rules whole and tells only part of them: no delete markers, no selection of encrypted objects."""
    self.data["Action"] = "GetBucketReplication"
    replication = self.backend.get_bucket_replication(self.bucket_name)
    if not replication:
        raise ReplicationConfigurationNotFoundError(bucket_name=self.bucket_name)
    rules = [dict(rule, Filter=dict(rule.get("Filter") or {}, Prefix=(rule.get("Filter") or {}).get("Prefix") or "")) for rule in replication["Rule"]]
    return self.serialized(ActionResult({"ReplicationConfiguration": {"Role": replication["Role"], "Rules": rules}}))
