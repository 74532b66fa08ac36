"""One module per service; importing a module applies its fixes. README.md says what each does and why."""
import importlib

SERVICES = (
    "apigateway", "application_autoscaling", "autoscaling", "awslambda", "backup", "budgets", "cloudfront", "cloudtrail", "config", "dynamodb", "ec2", "ecs", "elbv2", "iam", "kms", "rds",
    "s3", "secretsmanager", "securityhub",
)


def apply():
    for service in SERVICES:
        importlib.import_module(f"{__name__}.{service}")
