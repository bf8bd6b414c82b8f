from exchange.open_data.models.open_file import Dataset, OpenFile

__all__ = ["Dataset", "OpenFile"]
