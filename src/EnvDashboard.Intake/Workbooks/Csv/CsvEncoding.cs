using System.Text;
using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Intake.Workbooks.Csv;

/// <summary>
/// Tells in which encoding a text file is written. UTF-8 is tried first over the whole file, strictly: text in GB18030 is almost never
/// valid UTF-8, while nearly anything is valid GB18030.
/// </summary>
internal static class CsvEncoding
{
    public static Encoding Detect(Stream file, ReadingGuard guard)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        file.Position = 0;
        Span<byte> mark = stackalloc byte[2];
        var read = file.ReadAtLeast(mark, 2, throwOnEndOfStream: false);
        if (read == 2 && mark[0] == 0xFF && mark[1] == 0xFE) return Encoding.Unicode;
        if (read == 2 && mark[0] == 0xFE && mark[1] == 0xFF) return Encoding.BigEndianUnicode;
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        if (IsValid(file, utf8, guard)) return utf8;
        var chinese = Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        if (IsValid(file, chinese, guard)) return chinese;
        throw new IntakeRefusal(FindingCodes.EncodingUnknown);
    }

    private static bool IsValid(Stream file, Encoding encoding, ReadingGuard guard)
    {
        file.Position = 0;
        var decoder = encoding.GetDecoder();
        var bytes = new byte[64 << 10];
        var characters = new char[encoding.GetMaxCharCount(bytes.Length)];
        try
        {
            while (true)
            {
                guard.Check();
                var length = file.Read(bytes);
                var count = decoder.GetChars(bytes, 0, length, characters, 0, flush: length == 0);
                // No text file holds NUL; a picture or a program does.
                if (characters.AsSpan(0, count).Contains('\0')) throw new IntakeRefusal(FindingCodes.NotAWorkbook);
                if (length == 0) return true;
            }
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
