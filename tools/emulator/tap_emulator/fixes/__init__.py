"""One module per service, or per part of a large one; importing a module applies its fixes. README.md says what each does and why."""
import importlib

SERVICES = (
    "apigateway", "application_autoscaling", "autoscaling", "awslambda", "backup", "budgets", "cloudfront", "cloudtrail", "config", "dynamodb", "ec2", "ecs", "elbv2", "iam", "kms", "rds",
    "rds_global", "s3", "secretsmanager", "securityhub",
)


def apply():
    for service in SERVICES:
        importlib.import_module(f"{__name__}.{service}")
