package main

// What kube-controller-manager does for namespaces that are deleted.

import (
	"context"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/client-go/dynamic"
	"k8s.io/client-go/kubernetes"
)

// purge deletes what is in a terminating namespace and finalizes it once empty.
func purge(ctx context.Context, client kubernetes.Interface, dyn dynamic.Interface, n *corev1.Namespace) {
	lists, err := client.Discovery().ServerPreferredNamespacedResources()
	if err != nil {
		return
	}
	left := 0
	for _, l := range lists {
		gv, _ := schema.ParseGroupVersion(l.GroupVersion)
		for _, r := range l.APIResources {
			verbs := map[string]bool{}
			for _, v := range r.Verbs {
				verbs[v] = true
			}
			if !verbs["list"] || !verbs["deletecollection"] {
				continue
			}
			c := dyn.Resource(gv.WithResource(r.Name)).Namespace(n.Name)
			_ = c.DeleteCollection(ctx, metav1.DeleteOptions{}, metav1.ListOptions{})
			items, err := c.List(ctx, metav1.ListOptions{})
			if err != nil {
				left++
				continue
			}
			left += len(items.Items)
		}
	}
	if left == 0 {
		n.Spec.Finalizers = nil
		_, _ = client.CoreV1().Namespaces().Finalize(ctx, n, metav1.UpdateOptions{})
	}
}
