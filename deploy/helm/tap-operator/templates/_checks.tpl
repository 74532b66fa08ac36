{{/* What the schema cannot say: values that do not go together. Each fails with one sentence. */}}
{{- define "tap.checks" -}}
{{- $replicas := include "tap.replicas" . | int -}}
{{- $credentials := .Values.aws.credentials -}}
{{- /* Absent after an upgrade with --reuse-values from a chart that did not have it. */ -}}
{{- $secrets := .Values.secretReferences | default dict -}}
{{- if and (gt $replicas 1) (ne .Values.state.accessMode "ReadWriteMany") -}}
{{- fail (printf "replicas is %d, but a state volume that is %s serves one pod: set replicas to 1, or state.accessMode to ReadWriteMany with a storage class that can do that (such as EFS)" $replicas .Values.state.accessMode) -}}
{{- end -}}
{{- if and (eq $credentials.source "IRSA") (not $credentials.roleArn) -}}
{{- fail "aws.credentials.source is IRSA, but aws.credentials.roleArn is empty: set it to the role that the ServiceAccount may assume" -}}
{{- end -}}
{{- if and (ne $credentials.source "IRSA") $credentials.roleArn -}}
{{- fail (printf "aws.credentials.roleArn is for source IRSA, and aws.credentials.source is %s: change one of them" $credentials.source) -}}
{{- end -}}
{{- if and (eq $credentials.source "Secret") (not $credentials.secretName) -}}
{{- fail "aws.credentials.source is Secret, but aws.credentials.secretName is empty: name a Secret of the release's namespace" -}}
{{- end -}}
{{- if and (ne $credentials.source "Secret") $credentials.secretName -}}
{{- fail (printf "aws.credentials.secretName is for source Secret, and aws.credentials.source is %s: change one of them" $credentials.source) -}}
{{- end -}}
{{- if and $secrets.names (not $secrets.enabled) -}}
{{- fail "secretReferences.names is given, but secretReferences.enabled is false: set it to true, or leave the names out" -}}
{{- end -}}
{{- if and $secrets.enabled (not $secrets.names) (not .Values.watch.namespaces) -}}
{{- fail "secretReferences.enabled is true, but neither secretReferences.names nor watch.namespaces says which Secrets: the operator could get every Secret of the cluster; give one of them" -}}
{{- end -}}
{{- if and (not .Values.serviceAccount.create) (not .Values.serviceAccount.name) -}}
{{- fail "serviceAccount.create is false, but serviceAccount.name is empty: name the ServiceAccount that is there" -}}
{{- end -}}
{{- if and (not .Values.serviceAccount.create) (eq $credentials.source "IRSA") -}}
{{- fail "aws.credentials.source is IRSA, but serviceAccount.create is false: annotate that ServiceAccount with eks.amazonaws.com/role-arn yourself, and set the source to PodIdentity" -}}
{{- end -}}
{{- end -}}
