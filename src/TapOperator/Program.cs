using TapOperator.Commands;

return await TapCommandLine.Create().Parse(args).InvokeAsync();
