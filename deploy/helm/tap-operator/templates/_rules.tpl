{{/* What the operator does in the namespaces it watches; a test runs it with these rights and misses each that is taken away. */}}
{{- define "tap.rules" -}}
- apiGroups: [tapoperator.io]
  resources: [tapenvironments]
  verbs: [get, list, watch, patch]
- apiGroups: [tapoperator.io]
  resources: [tapenvironments/status]
  verbs: [patch]
- apiGroups: [""]
  resources: [configmaps]
  verbs: [get, create, patch]
- apiGroups: [events.k8s.io]
  resources: [events]
  verbs: [create, patch]
{{- with .Values.secretReferences }}
{{- if .enabled }}
# Secrets that manifests refer to, one by one: no list, no watch.
- apiGroups: [""]
  resources: [secrets]
  {{- with .names }}
  resourceNames: {{ toJson . }}
  {{- end }}
  verbs: [get]
{{- end }}
{{- end }}
{{- end -}}

{{- define "tap.subjects" -}}
- kind: ServiceAccount
  name: {{ include "tap.serviceAccount" . }}
  namespace: {{ .Release.Namespace }}
{{- end -}}
