{#- Words that scripts put into a page once it is seen: a file a language, which browsers keep. -#}
{%- set words -%}
<span class="badge mine-mark">{{ t(key="mine-mark") }}</span><button type="button" class="plain mine-others" aria-expanded="false">{{ t(key="mine-others") }}</button>
{%- for group in site.groups %}<span data-group-title="{{ group.id }}">{{ group.title | words }}</span>{% endfor -%}
<span class="mine-kept"><strong>{{ t(key="mine-kept") }}</strong> <button type="button" class="plain">{{ t(key="mine-undo") }}</button></span><span class="mine-forgotten">{{ t(key="mine-forgotten") }}</span>
<aside class="mine-strip wrap" aria-label="{{ t(key="mine-label") }}"><p class="values"><span>{{ t(key="mine-label") }} <strong class="mine-group"></strong></span>{% if site.who_am_i %}<span><a href="{{ site.who_am_i }}">{{ t(key="who-change") }}</a></span>{% endif %}<span><button type="button" class="plain">{{ t(key="mine-forget") }}</button></span></p></aside>
{%- if site.compare %}
<div class="shortlist" id="shortlist" role="region" tabindex="-1" aria-label="{{ t(key="shortlist") }}" hidden data-choose="{{ t(key="shortlist-choose") }}" data-full="{{ t(key="shortlist-full") }}" data-empty="{{ t(key="shortlist-empty") }}" data-kept="{{ t(key="shortlist-kept") }}">
{%- for one in site.compare %}
<p data-kind="{{ one.kind }}" data-counts="{{ one.counts | join(sep="|") }}"><strong id="shortlist-{{ one.kind }}"></strong> <a class="button" href="{{ one.href }}" aria-describedby="shortlist-{{ one.kind }}">{{ t(key="shortlist-open") }}</a><span>{{ t(key="shortlist-more") }}</span></p>
{%- endfor %}
<p class="shortlist-note"></p>
<button type="button">{{ t(key="shortlist-forget") }}</button>
</div>
{%- endif -%}
{%- endset -%}
export default {{ words | json }}
