"""What runs in other processes: a warm parent, its children, and how they draw. It imports nothing of the engine,
so that the parent is ready soon."""
