import json
import time
import uuid
from urllib.parse import unquote

import moto.backup.urls
from moto.backup.exceptions import ResourceNotFoundException
from moto.backup.responses import BackupResponse

from ..patching import adds, replaces

selections = {}

# moto has no such path; the provider lists recovery points before it deletes a vault.
moto.backup.urls.url_paths[r"{0}/backup-vaults/(?P<name>[^/]+)/recovery-points/?$"] = BackupResponse.dispatch


@replaces(BackupResponse, "list_tags")
def list_tags(_, self):
    """moto finds the ARN only when a slash follows it, which boto3 writes and the provider does not."""
    arn = unquote(self.path).partition("/tags/")[2].rstrip("/")
    return json.dumps({"Tags": self.backup_backend.list_tags(resource_arn=arn)})


@adds(BackupResponse, "list_recovery_points_by_backup_vault")
def list_recovery_points_by_backup_vault(self):
    return json.dumps({"RecoveryPoints": []})


@adds(BackupResponse, "create_backup_selection")
def create_backup_selection(self):
    plan, selection, now = self.path.split("/")[3], str(uuid.uuid4()), time.time()
    selections[plan, selection] = json.loads(self.body)["BackupSelection"], now
    return json.dumps({"SelectionId": selection, "BackupPlanId": plan, "CreationDate": now})


@adds(BackupResponse, "get_backup_selection")
def get_backup_selection(self):
    plan, selection = plan_and_selection(self)
    if (plan, selection) not in selections:
        raise ResourceNotFoundException("Cannot find Backup selection")
    body, created = selections[plan, selection]
    return json.dumps({"BackupSelection": body, "SelectionId": selection, "BackupPlanId": plan, "CreationDate": created})


@adds(BackupResponse, "delete_backup_selection")
def delete_backup_selection(self):
    selections.pop(plan_and_selection(self), None)
    return "{}"


def plan_and_selection(response):
    parts = response.path.strip("/").split("/")
    return parts[2], parts[4]
