"""Global tables, version 2019.11.21 (DynamoDB developer guide, "Global tables"): moto knows no replicas, and the provider waits for them for ever."""
import copy

from moto.core.utils import utcnow
from moto.dynamodb.exceptions import MockValidationException
from moto.dynamodb.models import DynamoDBBackend, dynamodb_backends
from moto.dynamodb.models.table import Table
from moto.dynamodb.responses import DynamoHandler, DynamoResult

from ..patching import replaces


@replaces(DynamoHandler, "update_table")
def update_replicas(original, self):
    updates = self.body.get("ReplicaUpdates") or []
    original(self)
    for update in updates:
        for action, replica in update.items():
            ACTIONS[action](self.dynamodb_backend, self.body["TableName"], replica)
    return DynamoResult(self.dynamodb_backend.get_table(self.body["TableName"]).describe())


def create(backend, name, replica):
    table, region = backend.get_table(name), replica["RegionName"]
    other = dynamodb_backends[backend.account_id][region]
    if not (table.stream_specification or {}).get("StreamViewType") == "NEW_AND_OLD_IMAGES":
        raise MockValidationException("Table must have DynamoDB Streams enabled with StreamViewType set to NEW_AND_OLD_IMAGES")
    if name in other.tables or region == backend.region_name:
        raise MockValidationException(f"Failed to create a the new replica of table with name: '{name}' because one or more replicas already existed as tables.")
    table.members = getattr(table, "members", None) or {backend.region_name: (table.sse_specification or {}).get("KMSMasterKeyId")}
    other.tables[name] = copy_of(table, region, replica.get("KMSMasterKeyId"))
    table.members[region] = replica.get("KMSMasterKeyId")


def copy_of(table, region, key):
    """Items and their end are common to all replicas; key, tags, backups, stream and protection are each region's own."""
    made = copy.copy(table)
    made.region_name = region
    made.table_arn = made._generate_arn(table.name)
    made.created_at = utcnow()
    made.tags = []
    made.lambda_event_source_mappings = {}
    made.deletion_protection_enabled = False
    made.continuous_backups = {
        "ContinuousBackupsStatus": "ENABLED",
        "PointInTimeRecoveryDescription": {"PointInTimeRecoveryStatus": "DISABLED"},
    }
    if table.sse_specification:
        made.sse_specification = dict(table.sse_specification, KMSMasterKeyId=key or table._get_default_encryption_key(table.account_id, region))
    made.set_stream_specification(dict(table.stream_specification))
    return made


def update(backend, name, replica):
    members, region = getattr(backend.get_table(name), "members", {}), replica["RegionName"]
    if region not in members:
        raise MockValidationException(f"Replica specified in the Replica Update action of the request was not found: {region}")
    if replica.get("KMSMasterKeyId"):
        members[region] = replica["KMSMasterKeyId"]
        table = dynamodb_backends[backend.account_id][region].tables[name]
        table.sse_specification = dict(table.sse_specification or {"Enabled": True}, KMSMasterKeyId=members[region])


def delete(backend, name, replica):
    members, region = getattr(backend.get_table(name), "members", {}), replica["RegionName"]
    if region not in members:
        raise MockValidationException(f"Replica specified in the Replica Update or Replica Delete action of the request was not found: {region}")
    dynamodb_backends[backend.account_id][region].delete_table(name)


ACTIONS = {"Create": create, "Update": update, "Delete": delete}


@replaces(DynamoDBBackend, "delete_table")
def leave(original, self, name):
    """A replica can also be deleted as the table that it is in its region."""
    table = original(self, name)
    getattr(table, "members", {}).pop(self.region_name, None)
    return table


@replaces(Table, "describe")
def with_replicas(original, self, base_key="TableDescription"):
    described = original(self, base_key)
    others = {region: key for region, key in getattr(self, "members", {}).items() if region != self.region_name}
    if others:
        described[base_key]["GlobalTableVersion"] = "2019.11.21"
        described[base_key]["Replicas"] = [
            {"RegionName": region, "ReplicaStatus": "ACTIVE", **({"KMSMasterKeyId": key} if key else {})} for region, key in others.items()
        ]
    return described
