"""Measures: their life by the guidelines, judged by the rules, with approval, overruling and duties."""
