using TapOperator.Blueprints.Validation.Texts;
using TapOperator.Entities.Spec.Notifications;
using Xunit;

namespace TapOperator.Tests.Validation;

public sealed class SubscriberAddressTests
{
    [Theory]
    [InlineData(SubscriptionProtocol.Email, "on-call@example.com")]
    [InlineData(SubscriptionProtocol.Https, "https://hooks.example.com/services/T0000/B0000/x")]
    [InlineData(SubscriptionProtocol.Https, "https://user:word@example.com:8443/hook?token=a%20b")]
    public void What_SNS_takes_has_no_fault(SubscriptionProtocol protocol, string address) => Assert.Null(SubscriberAddress.Fault(protocol, address));

    [Theory]
    [InlineData(SubscriptionProtocol.Https, "", "is empty")]
    [InlineData(SubscriptionProtocol.Https, "https://hooks.example.com/one two", "has blanks or line breaks in it")]
    [InlineData(SubscriptionProtocol.Https, "https://hooks.example.com/a\nhttps://hooks.example.com/b", "has blanks or line breaks in it")]
    [InlineData(SubscriptionProtocol.Https, " https://hooks.example.com/", "has blanks or line breaks in it")]
    [InlineData(SubscriptionProtocol.Https, "http://hooks.example.com/", "is not an address that begins with https://")]
    [InlineData(SubscriptionProtocol.Https, "https://", "is not an address that begins with https://")]
    [InlineData(SubscriptionProtocol.Https, "hunter2", "is not an address that begins with https://")]
    [InlineData(SubscriptionProtocol.Email, "https://hooks.example.com/", "is not an e-mail address")]
    [InlineData(SubscriptionProtocol.Email, "On Call <on-call@example.com>", "has blanks or line breaks in it")]
    public void What_is_wrong_is_said_without_the_address(SubscriptionProtocol protocol, string address, string words)
    {
        var fault = SubscriberAddress.Fault(protocol, address);

        Assert.Equal(words, fault);
    }

    [Fact]
    public void A_value_that_is_too_long_for_SNS_is_refused() =>
        Assert.Equal("has more than 2048 characters", SubscriberAddress.Fault(SubscriptionProtocol.Https, "https://example.com/" + new string('a', 2048)));
}
