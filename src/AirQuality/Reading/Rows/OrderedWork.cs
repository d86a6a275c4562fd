using System.Runtime.ExceptionServices;

namespace AirQuality.Reading.Rows;

/// <summary>Work whose pieces are taken in order, done side by side and finished in order; the first error in that order ends it.</summary>
/// <param name="degree">How many pieces are done at once.</param>
/// <param name="take">The next piece, <c>null</c> at the end; never called twice at once.</param>
/// <param name="finish">Ends a piece; never called twice at once.</param>
internal sealed class OrderedWork<T>(int degree, Func<T?> take, Action<T> finish)
    where T : class
{
    private readonly Lock taking = new();
    private readonly object gate = new();
    private readonly Dictionary<long, Outcome> done = [];
    private long taken;
    private long finished;
    private bool finishing;
    private bool ended;
    private Exception? first;

    /// <summary>Does it all.</summary>
    /// <param name="worker">Makes what one thread does with a piece.</param>
    public void Run(Func<Action<T>> worker)
    {
        if (degree == 1)
            Loop(worker());
        else
            Parallel.For(0, degree, new ParallelOptions { MaxDegreeOfParallelism = degree }, _ => Loop(worker()));
        if (first is not null)
            ExceptionDispatchInfo.Throw(first);
    }

    private void Loop(Action<T> work)
    {
        while (Take(out var number, out var piece, out var error))
        {
            try
            {
                if (piece is not null)
                    work(piece);
            }
            catch (Exception e)
            {
                error = e; // thrown in its turn
            }

            Finish(number, piece, error);
        }
    }

    private bool Take(out long number, out T? piece, out Exception? error)
    {
        number = 0;
        piece = null;
        error = null;
        lock (taking)
        {
            lock (gate)
            {
                while (taken - finished > degree && first is null)
                    Monitor.Wait(gate); // bounds what is parsed but not finished
                if (ended || first is not null)
                    return false;
            }

            try
            {
                piece = take();
            }
            catch (Exception e)
            {
                error = e; // thrown in its turn
            }

            ended = piece is null;
            number = taken++;
            return piece is not null || error is not null;
        }
    }

    private void Finish(long number, T? piece, Exception? error)
    {
        lock (gate)
        {
            // Whoever brings the piece whose turn it is finishes it and all that wait behind it; the others go on and take new ones.
            done.Add(number, new Outcome(piece, error));
            if (finishing)
                return;
            finishing = true;
        }

        while (Next(out var next))
        {
            try
            {
                if (next.Error is not null)
                    ExceptionDispatchInfo.Throw(next.Error);
                finish(next.Piece!);
            }
            catch (Exception e)
            {
                first = e;
            }

            lock (gate)
            {
                finished++;
                Monitor.PulseAll(gate);
            }
        }
    }

    private bool Next(out Outcome next)
    {
        lock (gate)
        {
            finishing = done.Remove(finished, out next) && first is null;
            return finishing;
        }
    }

    /// <summary>What became of a piece: it is done, or it or the taking of it failed.</summary>
    private readonly record struct Outcome(T? Piece, Exception? Error);
}
