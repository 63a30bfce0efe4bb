"""What the benchmarks of the frameworks share: their options, the clock, and the rows they print."""
import argparse
import resource
import statistics
import sys
import time


def peak_memory():
    """The most memory that this process has had until now, in MB (Linux counts in kB, macOS in bytes)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def parser(nets):
    p = argparse.ArgumentParser()
    p.add_argument("--inference", action="store_true")
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--nets", default=",".join(nets))
    p.add_argument("--batches", default="32,128")
    p.add_argument("--seconds", type=float, default=4)
    return p


def measure(options, version, prepare):
    """Times the steps that `prepare(name, batch)` gives, with the number of parameters, case by case."""
    print("net,batch,parameters,median_ms,min_ms,images_per_s,peak_mb,version")
    for name in options.nets.split(","):
        for batch in map(int, options.batches.split(",")):
            before = peak_memory()
            count, step = prepare(name, batch)
            # Three steps at least, and half a second: a fresh process' first milliseconds are slow.
            warm, end = 0, time.perf_counter() + 0.5
            while warm < 3 or time.perf_counter() < end:
                step()
                warm += 1
            times, end = [], time.perf_counter() + options.seconds
            while len(times) < 3 or time.perf_counter() < end:
                t = time.perf_counter()
                step()
                times.append(1e3 * (time.perf_counter() - t))
            m = statistics.median(times)
            print(f"{name},{batch},{count},{m:.3f},{min(times):.3f},{1e3 * batch / m:.1f},"
                  f"{peak_memory() - before:.1f},{version}", flush=True)
