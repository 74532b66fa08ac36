package main

// What kube-controller-manager's garbage collector does in the background: an object goes when all its owners are gone.
// Foreground deletion and orphaning are not supported.

import (
	"context"
	"slices"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/client-go/dynamic"
	"k8s.io/client-go/kubernetes"
)

type dependent struct {
	resource        schema.GroupVersionResource
	namespace, name string
	uid             types.UID
}

type collector struct {
	client kubernetes.Interface
	dyn    dynamic.Interface
	// Seen without an owner in the last round. Lists are taken one after the other, so an owner and its dependent made in
	// between look like an orphan once; only what does twice is deleted.
	suspects map[types.UID]bool
}

func (c *collector) round(ctx context.Context) {
	lists, err := c.client.Discovery().ServerPreferredResources()
	if err != nil {
		return
	}
	alive := map[types.UID]bool{}
	owners := map[dependent][]metav1.OwnerReference{}
	for _, l := range lists {
		gv, _ := schema.ParseGroupVersion(l.GroupVersion)
		for _, r := range l.APIResources {
			if !slices.Contains(r.Verbs, "list") || !slices.Contains(r.Verbs, "delete") {
				continue
			}
			gvr := gv.WithResource(r.Name)
			items, err := c.dyn.Resource(gvr).List(ctx, metav1.ListOptions{ResourceVersion: "0"})
			if err != nil {
				return // without all lists nothing can be called an orphan
			}
			note(items.Items, gvr, alive, owners)
		}
	}
	c.sweep(ctx, alive, owners)
}

func note(items []unstructured.Unstructured, gvr schema.GroupVersionResource, alive map[types.UID]bool, owners map[dependent][]metav1.OwnerReference) {
	for i := range items {
		o := &items[i]
		alive[o.GetUID()] = true
		if refs := o.GetOwnerReferences(); len(refs) > 0 && o.GetDeletionTimestamp() == nil {
			owners[dependent{gvr, o.GetNamespace(), o.GetName(), o.GetUID()}] = refs
		}
	}
}

func (c *collector) sweep(ctx context.Context, alive map[types.UID]bool, owners map[dependent][]metav1.OwnerReference) {
	suspects := map[types.UID]bool{}
	for d, refs := range owners {
		if anyAlive(refs, alive) {
			continue
		}
		suspects[d.uid] = true
		if c.suspects[d.uid] {
			o := metav1.DeleteOptions{Preconditions: &metav1.Preconditions{UID: &d.uid}}
			_ = c.dyn.Resource(d.resource).Namespace(d.namespace).Delete(ctx, d.name, o)
		}
	}
	c.suspects = suspects
}

func anyAlive(refs []metav1.OwnerReference, alive map[types.UID]bool) bool {
	for _, r := range refs {
		if alive[r.UID] {
			return true
		}
	}
	return false
}
