"""Many pages on the engines people already run: rows of one shape, as Arrow, for Spark and for Ray.

`arrow` has the schema and the function over record batches; `spark` and `ray` call it. Each needs its extra
(`pip install 'devparse[spark]'`); `import devparse` loads none of them.
"""
