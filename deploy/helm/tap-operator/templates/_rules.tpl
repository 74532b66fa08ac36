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
{{- end -}}

{{- define "tap.subjects" -}}
- kind: ServiceAccount
  name: {{ include "tap.serviceAccount" . }}
  namespace: {{ .Release.Namespace }}
{{- end -}}
