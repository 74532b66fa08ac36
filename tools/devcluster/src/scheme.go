package main

// The built-in types that are served, and their scheme.

import (
	admregv1 "k8s.io/api/admissionregistration/v1"
	appsv1 "k8s.io/api/apps/v1"
	authnv1 "k8s.io/api/authentication/v1"
	authzv1 "k8s.io/api/authorization/v1"
	autoscalingv1 "k8s.io/api/autoscaling/v1"
	autoscalingv2 "k8s.io/api/autoscaling/v2"
	batchv1 "k8s.io/api/batch/v1"
	coordinationv1 "k8s.io/api/coordination/v1"
	corev1 "k8s.io/api/core/v1"
	discoveryv1 "k8s.io/api/discovery/v1"
	eventsv1 "k8s.io/api/events/v1"
	networkingv1 "k8s.io/api/networking/v1"
	policyv1 "k8s.io/api/policy/v1"
	rbacv1 "k8s.io/api/rbac/v1"
	schedulingv1 "k8s.io/api/scheduling/v1"
	storagev1 "k8s.io/api/storage/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
)

func table() []resource {
	core, apps, batch, net := corev1.SchemeGroupVersion, appsv1.SchemeGroupVersion, batchv1.SchemeGroupVersion, networkingv1.SchemeGroupVersion
	rbac, adm, coord, sto := rbacv1.SchemeGroupVersion, admregv1.SchemeGroupVersion, coordinationv1.SchemeGroupVersion, storagev1.SchemeGroupVersion
	all := []string{"all"}
	s := func(v ...string) []string { return v }
	const N, C, St, No = true, false, true, false
	return []resource{
		{core, "namespaces", "namespace", s("ns"), nil, C, St, &corev1.Namespace{}, &corev1.NamespaceList{}, 0},
		{core, "secrets", "secret", nil, nil, N, No, &corev1.Secret{}, &corev1.SecretList{}, 0},
		{core, "configmaps", "configmap", s("cm"), nil, N, No, &corev1.ConfigMap{}, &corev1.ConfigMapList{}, 0},
		{core, "events", "event", s("ev"), nil, N, No, &corev1.Event{}, &corev1.EventList{}, 3600},
		{core, "serviceaccounts", "serviceaccount", s("sa"), nil, N, No, &corev1.ServiceAccount{}, &corev1.ServiceAccountList{}, 0},
		{core, "services", "service", s("svc"), all, N, St, &corev1.Service{}, &corev1.ServiceList{}, 0},
		{core, "endpoints", "endpoints", s("ep"), nil, N, No, &corev1.Endpoints{}, &corev1.EndpointsList{}, 0},
		{core, "pods", "pod", s("po"), all, N, St, &corev1.Pod{}, &corev1.PodList{}, 0},
		{core, "podtemplates", "podtemplate", nil, nil, N, No, &corev1.PodTemplate{}, &corev1.PodTemplateList{}, 0},
		{core, "replicationcontrollers", "replicationcontroller", s("rc"), all, N, St, &corev1.ReplicationController{}, &corev1.ReplicationControllerList{}, 0},
		{core, "nodes", "node", s("no"), nil, C, St, &corev1.Node{}, &corev1.NodeList{}, 0},
		{core, "persistentvolumes", "persistentvolume", s("pv"), nil, C, St, &corev1.PersistentVolume{}, &corev1.PersistentVolumeList{}, 0},
		{core, "persistentvolumeclaims", "persistentvolumeclaim", s("pvc"), nil, N, St, &corev1.PersistentVolumeClaim{}, &corev1.PersistentVolumeClaimList{}, 0},
		{core, "limitranges", "limitrange", s("limits"), nil, N, No, &corev1.LimitRange{}, &corev1.LimitRangeList{}, 0},
		{core, "resourcequotas", "resourcequota", s("quota"), nil, N, St, &corev1.ResourceQuota{}, &corev1.ResourceQuotaList{}, 0},
		{apps, "deployments", "deployment", s("deploy"), all, N, St, &appsv1.Deployment{}, &appsv1.DeploymentList{}, 0},
		{apps, "statefulsets", "statefulset", s("sts"), all, N, St, &appsv1.StatefulSet{}, &appsv1.StatefulSetList{}, 0},
		{apps, "daemonsets", "daemonset", s("ds"), all, N, St, &appsv1.DaemonSet{}, &appsv1.DaemonSetList{}, 0},
		{apps, "replicasets", "replicaset", s("rs"), all, N, St, &appsv1.ReplicaSet{}, &appsv1.ReplicaSetList{}, 0},
		{batch, "jobs", "job", nil, all, N, St, &batchv1.Job{}, &batchv1.JobList{}, 0},
		{batch, "cronjobs", "cronjob", s("cj"), all, N, St, &batchv1.CronJob{}, &batchv1.CronJobList{}, 0},
		{net, "ingresses", "ingress", s("ing"), nil, N, St, &networkingv1.Ingress{}, &networkingv1.IngressList{}, 0},
		{net, "ingressclasses", "ingressclass", nil, nil, C, No, &networkingv1.IngressClass{}, &networkingv1.IngressClassList{}, 0},
		{net, "networkpolicies", "networkpolicy", s("netpol"), nil, N, No, &networkingv1.NetworkPolicy{}, &networkingv1.NetworkPolicyList{}, 0},
		{policyv1.SchemeGroupVersion, "poddisruptionbudgets", "poddisruptionbudget", s("pdb"), nil, N, St, &policyv1.PodDisruptionBudget{}, &policyv1.PodDisruptionBudgetList{}, 0},
		{discoveryv1.SchemeGroupVersion, "endpointslices", "endpointslice", nil, nil, N, No, &discoveryv1.EndpointSlice{}, &discoveryv1.EndpointSliceList{}, 0},
		{autoscalingv2.SchemeGroupVersion, "horizontalpodautoscalers", "horizontalpodautoscaler", s("hpa"), all, N, St, &autoscalingv2.HorizontalPodAutoscaler{}, &autoscalingv2.HorizontalPodAutoscalerList{}, 0},
		{sto, "storageclasses", "storageclass", s("sc"), nil, C, No, &storagev1.StorageClass{}, &storagev1.StorageClassList{}, 0},
		{schedulingv1.SchemeGroupVersion, "priorityclasses", "priorityclass", s("pc"), nil, C, No, &schedulingv1.PriorityClass{}, &schedulingv1.PriorityClassList{}, 0},
		{coord, "leases", "lease", nil, nil, N, No, &coordinationv1.Lease{}, &coordinationv1.LeaseList{}, 0},
		{rbac, "roles", "role", nil, nil, N, No, &rbacv1.Role{}, &rbacv1.RoleList{}, 0},
		{rbac, "rolebindings", "rolebinding", nil, nil, N, No, &rbacv1.RoleBinding{}, &rbacv1.RoleBindingList{}, 0},
		{rbac, "clusterroles", "clusterrole", nil, nil, C, No, &rbacv1.ClusterRole{}, &rbacv1.ClusterRoleList{}, 0},
		{rbac, "clusterrolebindings", "clusterrolebinding", nil, nil, C, No, &rbacv1.ClusterRoleBinding{}, &rbacv1.ClusterRoleBindingList{}, 0},
		{adm, "validatingwebhookconfigurations", "validatingwebhookconfiguration", nil, nil, C, No, &admregv1.ValidatingWebhookConfiguration{}, &admregv1.ValidatingWebhookConfigurationList{}, 0},
		{adm, "mutatingwebhookconfigurations", "mutatingwebhookconfiguration", nil, nil, C, No, &admregv1.MutatingWebhookConfiguration{}, &admregv1.MutatingWebhookConfigurationList{}, 0},
		{adm, "validatingadmissionpolicies", "validatingadmissionpolicy", nil, nil, C, St, &admregv1.ValidatingAdmissionPolicy{}, &admregv1.ValidatingAdmissionPolicyList{}, 0},
		{adm, "validatingadmissionpolicybindings", "validatingadmissionpolicybinding", nil, nil, C, No, &admregv1.ValidatingAdmissionPolicyBinding{}, &admregv1.ValidatingAdmissionPolicyBindingList{}, 0},
		{adm, "mutatingadmissionpolicies", "mutatingadmissionpolicy", nil, nil, C, No, &admregv1.MutatingAdmissionPolicy{}, &admregv1.MutatingAdmissionPolicyList{}, 0},
		{adm, "mutatingadmissionpolicybindings", "mutatingadmissionpolicybinding", nil, nil, C, No, &admregv1.MutatingAdmissionPolicyBinding{}, &admregv1.MutatingAdmissionPolicyBindingList{}, 0},
	}
}

func newScheme(rs []resource) (*runtime.Scheme, []schema.GroupVersion) {
	sc := runtime.NewScheme()
	must := func(err error) {
		if err != nil {
			panic(err)
		}
	}
	for _, f := range []func(*runtime.Scheme) error{corev1.AddToScheme, appsv1.AddToScheme, batchv1.AddToScheme, networkingv1.AddToScheme, policyv1.AddToScheme,
		discoveryv1.AddToScheme, autoscalingv1.AddToScheme, autoscalingv2.AddToScheme, storagev1.AddToScheme, schedulingv1.AddToScheme, coordinationv1.AddToScheme,
		rbacv1.AddToScheme, admregv1.AddToScheme, eventsv1.AddToScheme, authnv1.AddToScheme, authzv1.AddToScheme} {
		must(f(sc))
	}
	v1 := schema.GroupVersion{Version: "v1"}
	metav1.AddToGroupVersion(sc, v1)
	sc.AddUnversionedTypes(v1, &metav1.Status{}, &metav1.APIVersions{}, &metav1.APIGroupList{}, &metav1.APIGroup{}, &metav1.APIResourceList{})
	internal := func(g string, o ...runtime.Object) {
		sc.AddKnownTypes(schema.GroupVersion{Group: g, Version: runtime.APIVersionInternal}, o...)
	}
	gvs := []schema.GroupVersion{v1}
	seen := map[schema.GroupVersion]bool{v1: true}
	for _, r := range rs {
		internal(r.gv.Group, r.obj, r.list)
		if !seen[r.gv] {
			seen[r.gv] = true
			gvs = append(gvs, r.gv)
		}
	}
	internal("events.k8s.io", &corev1.Event{}, &corev1.EventList{})
	internal("authentication.k8s.io", &authnv1.TokenRequest{}, &authnv1.TokenReview{}, &authnv1.SelfSubjectReview{})
	internal("authorization.k8s.io", &authzv1.SelfSubjectAccessReview{}, &authzv1.SubjectAccessReview{}, &authzv1.LocalSubjectAccessReview{}, &authzv1.SelfSubjectRulesReview{})
	addDefaults(sc)
	must(addEventConversions(sc))
	gvs = append(gvs, eventsv1.SchemeGroupVersion, authnv1.SchemeGroupVersion, authzv1.SchemeGroupVersion)
	for _, gv := range gvs {
		must(sc.SetVersionPriority(gv))
	}
	return sc, gvs
}
