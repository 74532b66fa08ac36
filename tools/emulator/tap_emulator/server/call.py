"""What a request asks AWS for, read from its signature, headers and body."""
import dataclasses
import io
from urllib.parse import parse_qs


@dataclasses.dataclass(frozen=True)
class Call:
    service: str
    operation: str
    region: str
    key: str
    protocol: str  # json, rest, query, ec2 or s3: how errors are written

    @staticmethod
    def of(environ):
        key, region, service = scope(environ)
        target = environ.get("HTTP_X_AMZ_TARGET")
        if target:
            return Call(service, target.split(".")[-1], region, key, "json")
        action = parse_qs(form(environ)).get("Action") or parse_qs(environ.get("QUERY_STRING", "")).get("Action")
        if action and service != "s3":
            return Call(service, action[0], region, key, "ec2" if service == "ec2" else "query")
        operation = f"{environ['REQUEST_METHOD']} {environ.get('PATH_INFO', '')}"
        return Call(service, operation, region, key, "s3" if service == "s3" else "rest")


def scope(environ):
    """Access key, region and service of a version 4 signature: AWS4-HMAC-SHA256 Credential=KEY/20250101/REGION/SERVICE/aws4_request, ..."""
    credential = environ.get("HTTP_AUTHORIZATION", "").partition("Credential=")[2].partition(",")[0]
    if not credential:
        credential = (parse_qs(environ.get("QUERY_STRING", "")).get("X-Amz-Credential") or [""])[0]
    parts = credential.split("/")
    return (parts[0], parts[-3], parts[-2]) if len(parts) >= 5 else ("", "", "")


def form(environ):
    """The form in the body; the body can be read again afterwards."""
    if not environ.get("CONTENT_TYPE", "").startswith("application/x-www-form-urlencoded"):
        return ""
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    environ["wsgi.input"] = io.BytesIO(body)
    return body.decode()
