"""Asks AWS for a test. One JSON request a line on standard input, one JSON answer a line on standard output.

request  {"service": "ec2", "region": "us-east-1", "operation": "describe_vpcs", "arguments": {...}}
answer   {"result": {...}} with all pages of a list, or {"error": {"code": "...", "message": "..."}}
"""
import base64
import datetime
import json
import sys

import boto3
from botocore.exceptions import BotoCoreError, ClientError
from botocore.response import StreamingBody

clients = {}


def client(service, region):
    if (service, region) not in clients:
        clients[service, region] = boto3.client(service, region_name=region)
    return clients[service, region]


def plain(value):
    """What JSON cannot say itself."""
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.isoformat()
    if isinstance(value, StreamingBody):
        value = value.read()
    if isinstance(value, bytes):
        try:
            return value.decode()
        except UnicodeDecodeError:
            return base64.b64encode(value).decode()
    return str(value)


def call(request):
    aws = client(request["service"], request["region"])
    operation, arguments = request["operation"], request.get("arguments") or {}
    if aws.can_paginate(operation):
        return aws.get_paginator(operation).paginate(**arguments).build_full_result()
    result = getattr(aws, operation)(**arguments)
    result.pop("ResponseMetadata", None)
    return result


for line in sys.stdin:
    try:
        answer = {"result": call(json.loads(line))}
    except ClientError as failure:
        answer = {"error": {"code": failure.response["Error"].get("Code"), "message": failure.response["Error"].get("Message")}}
    except (BotoCoreError, AttributeError, TypeError, ValueError) as failure:
        answer = {"error": {"code": type(failure).__name__, "message": str(failure)}}
    print(json.dumps(answer, default=plain), flush=True)
