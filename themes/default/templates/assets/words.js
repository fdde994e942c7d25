{#- A file a language, which browsers keep. -#}
{%- set words %}{% include "words-later.html" %}{% endset -%}
export default {{ words | json }}
