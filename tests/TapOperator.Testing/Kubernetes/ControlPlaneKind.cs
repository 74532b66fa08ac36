namespace TapOperator.Testing.Kubernetes;

/// <summary>Where a control plane comes from, in the order of preference.</summary>
public enum ControlPlaneKind
{
    /// <summary>K3s in a container: real, with a kubelet.</summary>
    K3s,

    /// <summary>kube-apiserver and etcd from KUBEBUILDER_ASSETS or from the folder beside the clone: real, no pod runs.</summary>
    Assets,

    /// <summary>The API server of tools/devcluster, built from Debian's packages: real API machinery, built-in types only store.</summary>
    DevCluster,
}
