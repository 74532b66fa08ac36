using TapOperator.Automation.Errors;
using Xunit;

namespace TapOperator.Tests.Automation;

public sealed class ErrorReaderTests
{
    [Theory]
    [InlineData(400, "VpcLimitExceeded", ErrorClass.Quota)]
    [InlineData(503, "RequestLimitExceeded", ErrorClass.Transient)]
    [InlineData(400, "ThrottlingException", ErrorClass.Transient)]
    [InlineData(403, "UnauthorizedOperation", ErrorClass.Denied)]
    [InlineData(400, "InvalidClientTokenId", ErrorClass.Denied)]
    [InlineData(400, "InvalidVpcID.NotFound", ErrorClass.Invalid)]
    [InlineData(409, "BucketAlreadyExists", ErrorClass.Conflict)]
    [InlineData(400, "DependencyViolation", ErrorClass.Conflict)]
    [InlineData(500, "InternalFailure", ErrorClass.Transient)]
    [InlineData(502, "SomethingNew", ErrorClass.Transient)]
    [InlineData(403, "SomethingNew", ErrorClass.Denied)]
    public void AWS_codes_have_their_class(int status, string code, ErrorClass expected)
    {
        var error = ErrorReader.Read(Sdk(status, code), "aws_vpc.main");

        Assert.Equal((expected, code, "12ab-34cd", "aws_vpc.main"), (error.Class, error.Code, error.RequestId, error.Address));
    }

    [Fact]
    public void Errors_of_the_older_SDK_are_read_too()
    {
        var error = ErrorReader.Read("creating ELBv2: InvalidConfigurationRequest: wrong\n\tstatus code: 400, request id: 99-aa");

        Assert.Equal(("InvalidConfigurationRequest", "99-aa", ErrorClass.Invalid), (error.Code, error.RequestId, error.Class));
    }

    [Theory]
    [InlineData("Error acquiring the state lock: resource temporarily unavailable", ErrorClass.Locked)]
    [InlineData("Error acquiring the state lock: Unsupported state file format: no JSON", ErrorClass.StateUnreadable)]
    [InlineData("error: the stack is currently locked by 1 lock(s)", ErrorClass.Locked)]
    [InlineData("Failed to query available provider packages: could not retrieve", ErrorClass.ProviderMissing)]
    [InlineData("Failed to resolve provider packages: Could not connect to registry.opentofu.org: connection refused", ErrorClass.ProviderMissing)]
    [InlineData("Post \"http://127.0.0.1:1/\": dial tcp 127.0.0.1:1: connect: connection refused", ErrorClass.Transient)]
    [InlineData("No valid credential sources found", ErrorClass.Denied)]
    [InlineData("something else", ErrorClass.Unknown)]
    public void The_engines_own_words_have_their_class(string message, ErrorClass expected) => Assert.Equal(expected, ErrorReader.Read(message).Class);

    [Fact]
    public void A_message_is_kept_within_bounds() =>
        Assert.Equal(EngineError.MaxMessageLength, ErrorReader.Read(new string('x', EngineError.MaxMessageLength + 500)).Message.Length);

    [Fact]
    public void A_line_for_people_says_everything_once()
    {
        var error = ErrorReader.Read(Sdk(400, "VpcLimitExceeded"), "aws_vpc.main") with { Remedy = "Ask for more" };

        Assert.Equal($"aws_vpc.main: {Sdk(400, "VpcLimitExceeded")}. Ask for more", error.ToString());
    }

    [Theory]
    [InlineData(ErrorClass.Transient, true)]
    [InlineData(ErrorClass.Locked, true)]
    [InlineData(ErrorClass.Invalid, false)]
    [InlineData(ErrorClass.StateUnreadable, false)]
    public void Only_what_may_pass_by_itself_is_tried_again(ErrorClass kind, bool expected) => Assert.Equal(expected, new EngineError(kind, "x").IsRetryable);

    private static string Sdk(int status, string code) =>
        $"operation error EC2: CreateVpc, https response error StatusCode: {status}, RequestID: 12ab-34cd, api error {code}: words of AWS";
}
