# Where the parent speaks of a university, this one is an institute.
footer-authority = The institute’s own website
