using Microsoft.Extensions.DependencyInjection;
using TapOperator.Runtime.Hosting;
using TapOperator.Testing.Runtime;
using Xunit;

namespace TapOperator.Tests.Runtime.Hosting;

public class OperatorBuilderTests
{
    [Fact]
    public void A_kind_has_one_controller()
    {
        var builder = new ServiceCollection().AddKubernetesOperator().AddController<WidgetController, Widget>();
        Assert.Throws<InvalidOperationException>(() => builder.AddController<WidgetController, Widget>());
    }

    [Fact]
    public void A_finalizer_s_identifier_is_used_once()
    {
        var builder = new ServiceCollection().AddKubernetesOperator().AddFinalizer<FirstFinalizer, Widget>("runtime.test/x");
        Assert.Throws<InvalidOperationException>(() => builder.AddFinalizer<SecondFinalizer, Widget>("runtime.test/x"));
    }
}
