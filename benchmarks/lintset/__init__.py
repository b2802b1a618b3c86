"""Documents with one planted fault each, and clean ones in other layouts: what lint finds, misses and says wrongly."""
