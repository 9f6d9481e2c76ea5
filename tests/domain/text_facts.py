"""Answers that are near to the right one in letters and are another fact: all must be refused.

One pair a line, which must hold in both directions and without the help of an article's names.
"""

FACTS = {
    "days and years": """
        23 June 2016 | 24 June 2016
        23 June 2016 | 23 July 2016
        23 June 2016 | 23 June 2015
        June 2016 | July 2016
        1916 | 1917
        1989 | 1998
        the 1990s | the 1980s
        44 BC | 44 AD
        1914-1918 | 1914-1919
        9 November 1989 | 9 November 1998
        21st century | 20th century
        September 11 | September 1
        Tuesday | Thursday
        Sunday | Monday
        late 1990s | late 1980s
        summer 1914 | summer 1941
    """,
    "numbers and units": """
        51.1 % | 51.9 %
        4 percent | 40 percent
        181 kg | 118 kg
        10⁵ | 105
        10⁵ | 10⁶
        -5 | 5
        50% | 50‰
        100 million | 100 billion
        sixteen | sixty
        fourteen | forty
        seventeen | seventy
        thirteen states | thirty states
        one third | one fourth
        three-quarters | one quarter
        1,000 | 10,000
        $50 | €50
        5 mg | 5 kg
        37 °C | 37 °F
    """,
    "treaties, articles and laws": """
        Article 50 | Article 51
        Article 5 | Article 15
        First Amendment | Third Amendment
        Thirteenth Amendment | Thirtieth Amendment
        Fourteenth Amendment | Fifteenth Amendment
        Resolution 1373 | Resolution 1337
        SALT I | SALT II
        START II | START III
        Geneva Convention IV | Geneva Convention III
        Treaty of Versailles | Treaty of Verdun
        Treaty of Lisbon | Treaty of London
        Vatican I | Vatican II
        Directive 95/46 | Directive 95/64
        Basel II | Basel III
        Chapter VI | Chapter VII
        Title IX | Title XI
    """,
    "wars and battles": """
        World War I | World War II
        First World War | Second World War
        First Opium War | Second Opium War
        Gulf War | Golf War
        First Punic War | Third Punic War
        Six-Day War | Ten-Day War
        Third Crusade | Fourth Crusade
        Seventh Crusade | Eighth Crusade
        Battle of Bosworth | Battle of Borodino
        Second Battle of Ypres | Third Battle of Ypres
        Thirty Years' War | Thirteen Years' War
        Qin dynasty | Qing dynasty
        Bank of Iran | Bank of Iraq
        Hundred Years' War | Seven Years' War
    """,
    "monarchs, popes and numbered things": """
        Henry VIII | Henry VII
        Henry IV | Henry VI
        Elizabeth I | Elizabeth II
        Louis XIV | Louis XVI
        Louis XV | Louis XVI
        Charles V | Charles X
        Pope John XXIII | Pope John XXII
        John Paul I | John Paul II
        Napoleon I | Napoleon III
        Ramses II | Ramses III
        Apollo 11 | Apollo 13
        Richard III | Richard II
        King George | Prince George
        Edward the First | Edward the Third
    """,
    "countries and their people": """
        Tajikistan | Kazakhstan
        Kyrgyzstan | Kazakhstan
        Turkmenistan | Tajikistan
        Uzbekistan | Tajikistan
        Iran | Iraq
        Austria | Australia
        Austrian | Australian
        Niger | Nigeria
        Nigerian | Nigerien
        Slovakia | Slovenia
        Slovak | Slovene
        Iceland | Ireland
        Guinea | Guyana
        Guinea | Guiana
        Mali | Malawi
        Mali | Malta
        Gambia | Zambia
        Libya | Liberia
        Libya | Lydia
        Mauritius | Mauritania
        Dominica | Dominican Republic
        North Korea | South Korea
        Republic of the Congo | Democratic Republic of the Congo
        Latvia | Lithuania
        Paraguay | Uruguay
        Syria | Styria
        Grenada | Granada
        Peru | Perm
        Chad | Chile
        Oman | Yemen
        Togo | Tonga
        Bahrain | Bahamas
        East Timor | West Timor
        Georgia | Germany
        Sweden | Switzerland
        Baltic states | Balkan states
        Gulf of Guinea | Gulf of Guyana
        Republic of Austria | Republic of Australia
        Palau | Palestine
    """,
    "places": """
        Budapest | Bucharest
        Shanxi | Shaanxi
        Hunan | Henan
        Hunan | Hainan
        Hebei | Hubei
        Guangdong | Guangxi
        Kingston | Kingstown
        Northeast China | Northwest China
        Southeast Asia | Southwest Asia
        East Jerusalem | West Jerusalem
        South China Sea | East China Sea
        North Ossetia | South Ossetia
        British Columbia | British Colombia
        Inner Mongolia | Outer Mongolia
        Lower Saxony | Upper Saxony
        North Carolina | South Carolina
        Virginia | West Virginia
        Tashkent | Tallinn
        Cartagena | Carthage
    """,
    "people with similar names": """
        Monet | Manet
        Marx | Mark
        Obama | Osama
        Xi Jinping | Xu Jinping
        Xi Jinping | Li Jinping
        Kim Jong-il | Kim Jong-un
        Kim Il-sung | Kim Jong-il
        George W. Bush | George H. W. Bush
        J. R. R. Tolkien | C. R. R. Tolkien
        Johann Strauss I | Johann Strauss II
        Theodore Roosevelt | Franklin Roosevelt
        John Adams | John Quincy Adams
        Schumann | Schuman
        Einstein | Eisenstein
        Stalin | Lenin
        Hegel | Heidegger
        Trajan | Trojan
        Plato | Pluto
        Li Peng | Li Ping
        Hu Jintao | Wu Jintao
        Alexander | Alexandra
        Bill Clinton | Hillary Clinton
        Marie Curie | Pierre Curie
        Pliny the Elder | Pliny the Younger
        Cato the Elder | Cato the Younger
        Samuel Morse | Samuel Moses
    """,
    "negations and opposites": """
        guilty | not guilty
        aligned | non-aligned
        legal | illegal
        with permission | without permission
        it did rise | it did not rise
        they can | they cannot
        recognised | unrecognised
        increase | decrease
        import | export
        uniformed | uninformed
        always agreed | never agreed
        no change | a change
        proliferation | non-proliferation
        immigration | emigration
        inflation | deflation
        they were | they weren't
        sometimes | never
        all parties | no parties
    """,
    "chemistry and medicine": """
        nitrate | nitrite
        sulfate | sulfite
        sulfate | sulfide
        chloride | chlorate
        chlorine | chloride
        ethane | ethene
        propene | propane
        methanol | methanal
        lactase | lactose
        maltose | maltase
        hypertension | hypotension
        hyperglycaemia | hypoglycaemia
        prednisone | prednisolone
        ampicillin | amoxicillin
        nifedipine | nimodipine
        pravastatin | pitavastatin
        phenobarbital | pentobarbital
        clonidine | clozapine
        cycloserine | cyclosporine
        vincristine | vinblastine
        hydroxyzine | hydralazine
        ileum | ilium
        vitamin C | vitamin D
        vitamin B6 | vitamin B12
        hepatitis B | hepatitis C
        H1N1 | H5N1
        CO | CO2
        Fe2+ | Fe3+
        Cl | Cl-
        O+ | O-
        carbon-12 | carbon-14
        uranium-235 | uranium-238
        type 1 diabetes | type 2 diabetes
        interferon alpha | interferon gamma
    """,
    "terms of science": """
        mitosis | meiosis
        intrastate | interstate
        microeconomics | macroeconomics
        endothermic | exothermic
        hydrophobic | hydrophilic
        photon | proton
        stalactite | stalagmite
        nucleotide | nucleoside
        reflection | refraction
        convection | conduction
        complement | compliment
        C | C++
        C# | C++
        employer | employee
        concave | convex
        anode | cathode
        first law | third law
        longitude | latitude
        meteor | meteorite
        second person | third person
        even | odd
    """,
    "offices and organisations": """
        President of Tajikistan | Prime Minister of Tajikistan
        Minister of Defence | Minister of Justice
        Vice President | President
        Secretary General | General
        General Assembly | Security Council
        UNODC | UNESCO
        SCO | CSTO
        SCO | SOC
        NATO | NAFTA
        IMF | IMU
        European Council | Council of Europe
        World Bank | World Trade Organization
        Foreign Ministry | Interior Ministry
        King penguin | Emperor penguin
        Bank of Ireland | Bank of Iceland
        Democratic Party | Republican Party
    """,
}

ACTORS = (
    "Xi Jinping",
    "Emomali Rahmon",
    "Rahmon",
    "Ramazon Rahimzoda",
    "Rahimzoda",
    "Fang Fenghui",
    "Samuel Ramani",
    "China",
    "Beijing",
    "Xinjiang",
    "Tajikistan",
    "Dushanbe",
    "Kyrgyzstan",
    "Kazakhstan",
    "Uzbekistan",
    "Tashkent",
    "Russia",
    "Shanghai Cooperation Organization",
    "SCO",
    "United Nations Office on Drugs and Crime",
    "UNODC",
    "Drug Control Agency",
    "Islamic Movement of Uzbekistan",
    "Islamic State",
    "Hizb ut-Tahrir",
    "Uyghur",
    "South China Sea",
)
"""Who and what an article of 2016 about China and Tajikistan speaks of."""


def pairs() -> list[tuple[str, str]]:
    """Two facts of the same look, from every area."""
    lines = [line for table in FACTS.values() for line in table.strip().splitlines()]
    return [(one.strip(), other.strip()) for one, other in (line.split(" | ") for line in lines)]
