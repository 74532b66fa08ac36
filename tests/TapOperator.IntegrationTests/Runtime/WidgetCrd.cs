namespace TapOperator.IntegrationTests.Runtime;

/// <summary>The definition of the widgets that the tests of the runtime use.</summary>
internal static class WidgetCrd
{
    public const string Name = "widgets.runtime.test";

    public const string Yaml =
        """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          name: widgets.runtime.test
        spec:
          group: runtime.test
          scope: Namespaced
          names: {plural: widgets, singular: widget, kind: Widget, listKind: WidgetList}
          versions:
          - name: v1
            served: true
            storage: true
            subresources: {status: {}}
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  spec:
                    type: object
                    properties:
                      size: {type: integer}
                  status:
                    type: object
                    properties:
                      phase: {type: string}
                      size: {type: integer}
        """;
}
