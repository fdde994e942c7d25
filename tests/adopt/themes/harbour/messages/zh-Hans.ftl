# Where the parent speaks of a university, this one is an institute.
### reviewed: no
footer-authority = 学院官方网站
