"""The countries that Devdiscourse files its stories under, by the names it uses."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

_COUNTRIES: Final = frozenset(
    "Afghanistan|Albania|Algeria|Andorra|Angola|Antigua and Barbuda|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahamas|Bahrain|"
    "Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bermuda|Bhutan|Bolivia|Bosnia and Herzegovina|Bosnia And Herzegovina|Botswana|"
    "Brazil|Brunei|Bulgaria|Burkina Faso|Burundi|Cambodia|Cameroon|Canada|Cape Verde|Central African Republic|Chad|Chile|China|"
    "Colombia|Comoros|Congo|Congo (Kinshasa)|Congo (Brazzaville)|Congo Dem Rep|Costa Rica|Cote d'Ivoire|Croatia|Cuba|Cyprus|"
    "Czech Republic|Czechia|Denmark|Djibouti|Dominica|Dominican Republic|East Timor|Ecuador|Egypt|El Salvador|Equatorial Guinea|"
    "Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Fiji Islands|Finland|France|Gabon|Gambia|Georgia|Germany|Ghana|Greece|Greenland|Grenada|"
    "Guatemala|Guinea|Guinea-Bissau|Guyana|Haiti|Honduras|Hong Kong|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|"
    "Ivory Coast|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kiribati|Korea Rep|Korea Dem Peo Rep|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|"
    "Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Macao|Macedonia|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|"
    "Marshall Islands|Mauritania|Mauritius|Mexico|Micronesia|Moldova|Monaco|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|"
    "Myanmar (Burma)|Namibia|Nauru|Nepal|Netherlands|New Zealand|Nicaragua|Niger|Nigeria|North Korea|North Macedonia|Norway|Oman|"
    "Pakistan|Palau|Palestine|Panama|Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|Puerto Rico|Qatar|Romania|Russia|"
    "Russian Federation|Rwanda|Saint Lucia|Samoa|San Marino|Saudi Arabia|Senegal|Serbia|Seychelles|Sierra Leone|Singapore|Slovakia|"
    "Slovenia|Solomon Islands|Somalia|South Africa|South Korea|South Sudan|Spain|Sri Lanka|Sudan|Suriname|Swaziland|Sweden|Switzerland|"
    "Syria|Taiwan|Taiwan Province of China|Tajikistan|Tanzania|Thailand|Timor-Leste|Togo|Tonga|Trinidad and Tobago|"
    "Trinidad And Tobago|Tunisia|Turkey|Turkmenistan|Tuvalu|Uganda|Ukraine|United Arab Emirates|United Kingdom|United States|Uruguay|"
    "Uzbekistan|Vanuatu|Vatican|Venezuela|Vietnam|Viet Nam|Yemen|Zambia|Zimbabwe".split("|")
)


def country_at_end(text: str, countries: Collection[str]) -> str:
    """The country that a text ends with: the longest of `countries`, which the page names, else of all; "" when none."""
    named = [country for country in countries if text.endswith(country)]
    return max(named or [country for country in _COUNTRIES if text.endswith(country)], key=len, default="")


def countries_in(text: str) -> tuple[str, ...]:
    """The countries in a line of them that nothing parts: "India Papua New Guinea"; what is none stays one piece."""
    found: list[str] = []
    rest = text.strip(" ,|")
    while rest and (country := country_at_end(rest, ())):
        found.append(country)
        rest = rest.removesuffix(country).rstrip(" ,|")
    return tuple(reversed([*found, rest] if rest else found))
