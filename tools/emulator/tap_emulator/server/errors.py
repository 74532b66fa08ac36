"""Error answers as AWS writes them, in the protocol of each service."""
import json
import uuid
from xml.sax.saxutils import escape

from werkzeug.wrappers import Response


def error(call, status, code, message):
    request = str(uuid.uuid4())
    headers = {"x-amzn-RequestId": request, "x-amz-request-id": request}
    if call.protocol == "json":
        body, kind = json.dumps({"__type": code, "message": message}), "application/x-amz-json-1.1"
    elif call.protocol == "rest" and call.service not in ("cloudfront", "route53"):
        body, kind = json.dumps({"message": message}), "application/json"
        headers["x-amzn-ErrorType"] = code
    else:
        body, kind = xml(call.protocol, escape(code), escape(message), request), "text/xml"
    return Response(body, status=status, headers=headers, content_type=kind)


def xml(protocol, code, message, request):
    inner = f"<Code>{code}</Code><Message>{message}</Message>"
    if protocol == "ec2":
        return f"<Response><Errors><Error>{inner}</Error></Errors><RequestID>{request}</RequestID></Response>"
    if protocol == "s3":
        return f"<Error>{inner}<RequestId>{request}</RequestId></Error>"
    return f"<ErrorResponse><Error><Type>Sender</Type>{inner}</Error><RequestId>{request}</RequestId></ErrorResponse>"
