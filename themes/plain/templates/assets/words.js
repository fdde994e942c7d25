{%- set words -%}
<strong class="mine-mark">{{ t(key="mine-mark") }}</strong><button type="button" class="mine-others" aria-expanded="false">{{ t(key="mine-others") }}</button><span class="mine-kept"><strong>{{ t(key="mine-kept") }}</strong> <button type="button">{{ t(key="mine-undo") }}</button></span><span class="mine-forgotten">{{ t(key="mine-forgotten") }}</span>
{%- for group in site.groups %}<span data-group-title="{{ group.id }}">{{ group.title | words }}</span>{% endfor -%}
<p class="quiet mine-strip">{{ t(key="mine-label") }} <strong class="mine-group"></strong> {% if site.who_am_i %}<a href="{{ site.who_am_i }}">{{ t(key="who-change") }}</a> {% endif %}<button type="button">{{ t(key="mine-forget") }}</button></p>
{%- endset -%}
export default {{ words | json }}
