namespace CadizTracker.Imports.Documents;

/// <summary>Assigns each row at most one column and each column at most one row, so that the scores add up to the most.</summary>
internal static class Assignment
{
    /// <summary>More are not weighed.</summary>
    public const int Most = 12;

    /// <summary>For each row its column, and by how much the best assignment is better than every one without this pair; -1 where there is none or too many to weigh.</summary>
    public static (int Column, int Margin)[] Of(int[][] scores)
    {
        var (rows, columns) = (scores.Length, scores.Length == 0 ? 0 : scores[0].Length);
        var none = Enumerable.Repeat((-1, 0), rows).ToArray();
        if (rows == 0 || columns == 0 || columns > Most || rows > Most)
        {
            return none;
        }
        var (best, chosen) = Best(scores, forbidden: null);
        for (var row = 0; row < rows; row++)
        {
            if (chosen[row] >= 0)
            {
                none[row] = (chosen[row], best - Best(scores, (row, chosen[row])).Score);
            }
        }
        return none;
    }

    // Over the sets of columns that are taken: 12 × 4096 × 12 steps at most.
    private static (int Score, int[] Chosen) Best(int[][] scores, (int Row, int Column)? forbidden)
    {
        var (rows, columns) = (scores.Length, scores.Length == 0 ? 0 : scores[0].Length);
        var sets = 1 << columns;
        var score = Enumerable.Range(0, rows + 1).Select(_ => new int[sets]).ToArray();
        for (var row = rows - 1; row >= 0; row--)
        {
            for (var taken = 0; taken < sets; taken++)
            {
                score[row][taken] = score[row + 1][taken];
                for (var column = 0; column < columns; column++)
                {
                    if (IsFree(row, column, taken))
                    {
                        score[row][taken] = Math.Max(
                            score[row][taken],
                            scores[row][column] + score[row + 1][taken | (1 << column)]
                        );
                    }
                }
            }
        }
        return (score[0][0], Follow());

        bool IsFree(int row, int column, int taken) =>
            (taken & (1 << column)) == 0 && scores[row][column] > 0 && forbidden != (row, column);

        int[] Follow()
        {
            var chosen = Enumerable.Repeat(-1, rows).ToArray();
            for (var (row, taken) = (0, 0); row < rows; row++)
            {
                for (var column = 0; column < columns; column++)
                {
                    if (
                        IsFree(row, column, taken)
                        && score[row][taken]
                            == scores[row][column] + score[row + 1][taken | (1 << column)]
                    )
                    {
                        chosen[row] = column;
                        taken |= 1 << column;
                        break;
                    }
                }
            }
            return chosen;
        }
    }
}
