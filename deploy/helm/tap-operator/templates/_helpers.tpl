{{- define "tap.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 50 | trimSuffix "-" -}}
{{- else -}}
{{- $name := default .Chart.Name .Values.nameOverride -}}
{{- ternary .Release.Name (printf "%s-%s" .Release.Name $name) (contains $name .Release.Name) | trunc 50 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{- define "tap.selector" -}}
app.kubernetes.io/name: {{ default .Chart.Name .Values.nameOverride }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "tap.labels" -}}
{{ include "tap.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{- end -}}

{{- define "tap.serviceAccount" -}}
{{- .Values.serviceAccount.name | default (include "tap.fullname" .) -}}
{{- end -}}

{{- define "tap.claim" -}}
{{- .Values.state.existingClaim | default (printf "%s-state" (include "tap.fullname" .)) -}}
{{- end -}}

{{- define "tap.image" -}}
{{- $where := required "image.repository is empty: no image is published; build it from the Dockerfile, push it, and set image.repository to where it is" .Values.image.repository -}}
{{- if .Values.image.digest -}}
{{- printf "%s@%s" $where .Values.image.digest -}}
{{- else -}}
{{- printf "%s:%s" $where (.Values.image.tag | default .Chart.AppVersion) -}}
{{- end -}}
{{- end -}}

{{/* Pods: one where only one node, or one pod, can have the state volume. */}}
{{- define "tap.replicas" -}}
{{- if kindIs "invalid" .Values.replicas -}}
{{- ternary 2 1 (eq .Values.state.accessMode "ReadWriteMany") -}}
{{- else -}}
{{- .Values.replicas -}}
{{- end -}}
{{- end -}}

{{/* A cluster-wide file of the repository, with the chart's labels and told to stay after an uninstall. */}}
{{- define "tap.kept" -}}
{{- $metadata := printf "metadata:\n  annotations:\n    helm.sh/resource-policy: keep\n  labels:\n%s\n" (include "tap.labels" .root | indent 4) -}}
{{- regexReplaceAllLiteral "(?m)^metadata:\n" (.root.Files.Get .file) $metadata | trim -}}
{{- end -}}
