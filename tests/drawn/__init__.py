"""Devdiscourse pages that are drawn: what a page says, each template it is written in, and what each form can say of it."""
