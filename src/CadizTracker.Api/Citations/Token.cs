using CadizTracker.Plans;

namespace CadizTracker.Citations;

/// <summary>What a stretch of a citation is, before its meaning is known.</summary>
internal enum TokenKind
{
    /// <summary>The end of the text; also what lies before its beginning.</summary>
    End,

    /// <summary>Domain, objective or action, as a word or as the letter of a code.</summary>
    Level,
    Number,
    Word,

    /// <summary>A word that says to which item the one before belongs: of, under, du.</summary>
    Of,
    Article,

    /// <summary>A word that makes a range: to, à.</summary>
    To,
    And,
    NumberSign,
    Dash,
    Comma,
    Semicolon,
    Slash,
    Bar,
    Open,
    Close,
    Colon,
    Dot,
    Other,

    /// <summary>The name of the plan that is being cited, or "the action plan" alone.</summary>
    ThisPlan,
    OtherPlan,
}

/// <summary>How a number is written.</summary>
internal enum NumberShape
{
    Plain,
    LeadingZero,

    /// <summary>6th, 1er: never an item.</summary>
    Ordinal,

    /// <summary>22.06.2023: never an item.</summary>
    Dotted,

    /// <summary>Digits of another script, digits and letters mixed, 9.1.</summary>
    Unreadable,
}

/// <summary>A stretch of a citation: its kind, its place, and what its kind calls for.</summary>
internal readonly record struct Token(TokenKind Kind, int At, int Length)
{
    /// <summary>Of a word: folded to unaccented lower case. Of all else: empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>Of a level.</summary>
    public ItemLevel Level { get; init; }

    /// <summary>A level that is the letter of a code (A20), not a word.</summary>
    public bool IsCode { get; init; }

    /// <summary>Of a number; <see cref="int.MaxValue"/> stands for everything that has more than nine digits.</summary>
    public int Value { get; init; }

    /// <summary>Of a number: the part's letter written onto it (5b), else '\0'.</summary>
    public char Letter { get; init; }

    public NumberShape Shape { get; init; }

    /// <summary>The letter of a part in brackets, which belong to this token: (b), b).</summary>
    public bool IsBracketed { get; init; }

    /// <summary>Nothing stands between this and the token before.</summary>
    public bool Glued { get; init; }

    /// <summary>A line ends before this.</summary>
    public bool StartsLine { get; init; }

    public int End => At + Length;

    public bool IsYear =>
        Shape == NumberShape.Plain && Letter == '\0' && Value is >= 1900 and <= 2099;

    /// <summary>The word that tells the Joint Valletta Action Plan from others.</summary>
    public bool IsJoint => Is("joint") || Is("conjoint");

    public bool Is(string text) => Kind == TokenKind.Word && Text == text;
}

/// <summary>The tokens of a text, with an end on either side, so that looking around never leaves it.</summary>
internal sealed record TokenRun(string Source, List<Token> Tokens)
{
    public Token this[int index] =>
        index >= 0 && index < Tokens.Count ? Tokens[index] : new(TokenKind.End, Source.Length, 0);

    public int Count => Tokens.Count;

    /// <summary>Whether a plain letter stands here by itself; the French à is none.</summary>
    public bool IsLetter(int i) => this[i].IsBracketed || IsBareLetter(i);

    private bool IsBareLetter(int i) =>
        this[i] is { Kind: TokenKind.Word or TokenKind.To, Length: 1, Text: [>= 'a' and <= 'z'] }
        && char.IsAsciiLetter(Glyphs.Narrow(Source[this[i].At]));
}
