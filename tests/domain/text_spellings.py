"""What people type who know the answer: honest slips and other spellings of names.

`accepted; alias; alias | typed; typed; ...`, the aliases being those that a careful author would
give. What was typed was written down before it was ever graded, from misspellings that are common
and from slips of the keyboard; aliases were added afterwards where it was a known name of its own
(Katherine the Great, DR Congo's short forms) and the notorious "Ghandi". What fails stays in.
"""

# ruff: noqa: E501 - a row of the table is a line
SPELLINGS = """
Emomali Rahmon; Rahmon; Imomali Rahmon; Rakhmon; Rahmonov; Emomali Rahmonov | Imomali Rahmon; President Rahmon; rahmon; RAKHMON; Emomalii Rahmon; Emomali Rahmonov; Emomali Rakhmon; Rahmom; Rhamon; Rahmmon; Emomali Rhamon; Pres. Rahmon; Mr Rahmon; Imomali Rahmom; Emamoli Rahmon
Xi Jinping; Xi | President Xi; Xi Jingping; Xi Jinpin; xi jinping; Xi Jinpign; Xi Jin-ping; General Secretary Xi Jinping; Xi Jinpimg; Xi Jiping
Ramazon Rahimzoda; Rahimzoda; Ramazan Rahimzoda; Rahimzade | Minister Rahimzoda; Rahimzoda; Rahimzada; Ramazon Rahimzada; Rakhimzoda; Ramazon Rahimzod; Interior Minister Ramazon Rahimzoda; Ramzon Rahimzoda; Rahimzodah
Fang Fenghui; Fang | General Fang; Fang Fenghiu; fang fenghui; Fang Fengui; Fang Feng-hui; Fang Fenghuy; General Fang Fenghui; Fnag Fenghui
Hizb ut-Tahrir; Hizb at-Tahrir; Hizb ut-Tahreer | Hizb ut Tahrir; Hizb-ut-Tahrir; hizb ut-tahrir; Hizb ut‑Tahrir; Hizb ut Tahir; Hizb ut-Tharir; Hizb ut Tahreer; Hizb ut Tahrirr; Hizb'ut Tahrir
Uyghur; Uighur; Uygur | Uighur; uyghur; Uyghurs; Uighurs; Uygur; Uhygur; Uygher; the Uyghurs; Uyghuur
Xinjiang; XUAR; Sinkiang; Xinjiang Uyghur Autonomous Region; Xinjiang Uighur Autonomous Region | Xinjang; Xinjian; Xin-jiang; Xinjaing; Xinjiang Uyghur Autonomous Region (XUAR); Xinjiang Uighur Autonomous Region; Xingjiang; Sinkang; Xiniang
Tajikistan; Republic of Tajikistan; Tadjikistan | Tadzhikistan; Tajikstan; Tajikistn; Tajkistan; the Republic of Tajikistan; Tadjikistan; Tajikestan; Tajikisthan; Tajikistam
Kyrgyzstan; Kirghizstan; Kyrgyz Republic | Kyrgystan; Kyrgyztan; Kirgizstan; Krygyzstan; Kyrgyzistan; Kyrgyszstan; the Kyrgyz Republic
Kazakhstan; Kazakstan | Kazakstan; Kazahkstan; Kazakhistan; Kazkhstan; Khazakhstan; Kazachstan
Uzbekistan | Uzbekistn; Uzbekhistan; Uzbekstan; Uzebkistan; Ouzbekistan
Dushanbe; Dushanbé | Dushambe; Dushanbé; Dushnabe; Dushanbee; Dushenbe
Tashkent; Toshkent | Tashkant; Taskhent; Tashkentt; Tashken; Taschkent
Shanghai Cooperation Organization; SCO; Shanghai Cooperation Organisation | the SCO; S.C.O.; Shanghai Cooperation Organisation; Shanghai Co-operation Organization; Shanghai Co-operation Organisation; Shangai Cooperation Organization; Shanghai Cooperation Organization (SCO); SCO (Shanghai Cooperation Organization); Shanghai Coperation Organization; Shanghai Cooperation Organizaton; shanghai cooperation organization
United Nations Office on Drugs and Crime; UNODC; UN Office on Drugs and Crime | UN Office on Drugs and Crime; UNODC; United Nation Office on Drugs and Crime; United Nations Office on Drug and Crime; United Nations Offfice on Drugs and Crime; United Nations Office on Drugs & Crime
Islamic Movement of Uzbekistan; IMU | the IMU; Islamic Movment of Uzbekistan; Islamic Movement of Uzbekistan (IMU); islamic movement of uzbekistan; Islamic Movement of Uzbekstan; I.M.U.
Islamic State; ISIS; ISIL; Daesh | Daesh; ISIS; the Islamic State; Islamic Sate; Islamc State; Islamic State (ISIS)
Russia; Russian Federation; Moscow | russia; the Russian Federation; Russian Federaton; Rusia; Moscow; Rusland; Russsia
Kremlin | the Kremlin; Kremln; Kermlin; Kremlim
Vladimir Putin; Putin | Vladmir Putin; Vladimir Puttin; President Putin; Vladimr Putin; Vladimir Putn; Putin
Mikhail Gorbachev; Gorbachev; Gorbachov; Mikhail Gorbachyov | Michail Gorbachev; Gorbechev; Gorbachov; Gorbachëv; Mikhail Gorbatchev; Mikail Gorbachev; Gorbatschow
Nikita Khrushchev; Khrushchev | Kruschev; Khruschev; Krushchev; Khrushchov; Nikita Krushchev; Kruschchev
Mahatma Gandhi; Gandhi; Mohandas Gandhi; Ghandi | Ghandi; Ganhdi; Mahatma Ghandi; gandhi; Mohandas Gandhi
Muammar Gaddafi; Gaddafi; Qaddafi; Kadhafi; Khadafi; Gadaffi | Gadaffi; Gadafi; Qadhafi; Colonel Gaddafi; Muammar Gadafi; Khadafi
Angela Merkel; Merkel | Angela Merkle; Chancellor Merkel; Merkell; Angla Merkel; Dr Merkel
Albert Einstein; Einstein | Einstien; Albert Einstien; Ainstein; Enstein; Eintein
Friedrich Nietzsche; Nietzsche | Nietzche; Nietsche; Neitzsche; Friedrich Nietzche; Nietzshe
Leonardo da Vinci; da Vinci | Leonardo Da Vinci; Leonardo de Vinci; Leonardo da Vincci; Leanardo da Vinci; Davinci
Michelangelo | Michaelangelo; Michelangello; Micheleangelo; Michelanglo
Franklin D. Roosevelt; Roosevelt; FDR; Franklin Roosevelt; Franklin Delano Roosevelt | F.D.R.; Roosvelt; Rosevelt; Franklin D Roosevelt; President Roosevelt; Franklin Roosvelt
Charlotte Brontë; Charlotte Bronte | Charlotte Bronte; Charlote Bronte; Charlotte Brönte; Charlotte Brontë
René Descartes; Descartes | Rene Descartes; Decartes; Descarte; Renee Descartes; Descrates
Søren Kierkegaard; Kierkegaard | Soren Kierkegaard; Kirkegaard; Kierkegard; Kierkegaad
Lech Wałęsa; Walesa | Lech Walesa; Lech Wałesa; Walesha; Lech Valesa
Antonín Dvořák; Dvorak | Antonin Dvorak; Dvorák; Dvorjak; Anton Dvorak
Pyotr Tchaikovsky; Peter Tchaikovsky; Tchaikovsky; Tschaikowsky; Chaikovsky | Tchaikovski; Tchaikowsky; Chaikovsky; Tchiakovsky; Peter Tchaikovsky
William Shakespeare; Shakespeare | Shakespear; Shakspeare; Shakesphere; William Shakespere; Shakepseare
Charles de Gaulle; de Gaulle; DeGaulle | General de Gaulle; De Gaule; Charles DeGaulle; Charles de Gaule; de Gualle
Nelson Mandela; Mandela | Nelson Mandella; Mandella; Nelson Mandala; Nelsom Mandela
Kofi Annan; Annan | Kofi Anan; Kofi Annan; Koffi Annan; Secretary-General Kofi Annan
St. Petersburg; Saint Petersburg; Petersburg | St Petersburg; Saint Petersburg; St. Petersberg; Saint-Petersburg; St Peterburg
Reykjavík | Reykjavik; Rekjavik; Reykjavic; Reykyavik; Reykjavk
São Paulo; Sao Paulo | Sao Paulo; São Paolo; Sao Paolo; San Paulo
Zürich; Zurich; Zuerich | Zurich; Zürich; Zuerich; Zurch
Xi'an; Xian | Xian; Xi’an; Xi an; XIAN
Côte d'Ivoire; Ivory Coast | Cote d'Ivoire; Cote d’Ivoire; the Ivory Coast; Côte d'Ivoir; Cote dIvoire; Cote d Ivoire
Sydney | Sidney; Sydeny; Sydny; Syndey
Philadelphia | Philidelphia; Philadelpia; Phildelphia; Philadephia
Massachusetts | Massachusets; Massachussetts; Massachusettes; Masachusetts; Massachussets
Mediterranean Sea; Mediterranean | Mediteranean; the Mediterranean; Mediterranian Sea; Meditteranean; Mediterraenan Sea
Guantánamo Bay; Guantanamo | Guantanamo Bay; Guantánamo; Guantanmo; Guantanamo Bey
Nagorno-Karabakh; Artsakh | Nagorno Karabakh; Nagorno-Karabach; Nagorny Karabakh; Nagorno-Karabak; Nagarno-Karabakh
al-Qaeda; Al Qaida; al-Qa'ida | Al Qaeda; Al-Qaida; al qaeda; Al-Queda; Al-Qaeeda; Alqaeda
Hezbollah; Hizbollah; Hizbullah | Hizbollah; Hezbolla; Hezbolah; Hizbullah; Hezballah
Taliban; Taleban | the Taliban; Taleban; Talliban; Talibn
European Union; EU | the EU; E.U.; Eurpoean Union; European Unoin; the European Union (EU)
North Atlantic Treaty Organization; NATO | Nato; N.A.T.O.; North Atlantic Treaty Organisation; North Atlantic Treaty Orgnization; Nroth Atlantic Treaty Organization
International Monetary Fund; IMF | the IMF; Internatinal Monetary Fund; International Montary Fund; Interantional Monetary Fund
counterterrorism; counter-terrorism; counter terrorism | counter-terrorism; counterterorism; counter terrorism; countererrorism; counter-terorism
photosynthesis | photosythesis; photosinthesis; photosynthesys; Photosynthesis.; fotosynthesis
mitochondria; mitochondrion | mitocondria; mitochondira; mitochondrea; the mitochondria
bureaucracy | beaurocracy; bureacracy; bureaucrasy; burocracy; bureaucracy!
Renaissance; the Renaissance | Rennaissance; Renaisance; Rennaisance; the renaissance
Thucydides | Thucidides; Thucydides; Thucydidies; Thycidides
Barack Obama; Obama | Barak Obama; President Obama; Barack Obamma; Barrack Obama; Obma
Ronald Reagan; Reagan | Ronald Regan; Reagen; Ronald Raegan; ronald reagan
Margaret Thatcher; Thatcher | Margret Thatcher; Margaret Thacher; Thatcehr; Magaret Thatcher; Prime Minister Thatcher
Winston Churchill; Churchill | Winston Churchil; Churchhill; Sir Winston Churchill; Wintson Churchill; Churchlil
Napoleon Bonaparte; Napoleon | Napolean; Napoleon Bonapart; Napoleon Buonaparte; Emperor Napoleon; Naploeon
Alexander the Great | Alexander the Graet; Aleksander the Great; Alexandre the Great; Alexnader the Great
Julius Caesar; Caesar | Julius Ceasar; Ceaser; Julius Caeser; Juilus Caesar; Julius Cesar
Marcus Aurelius | Marcus Aurelis; Marcus Aurellius; Marcus Auerlius; Emperor Marcus Aurelius
Catherine the Great; Catherine II; Katherine the Great | Katherine the Great; Catharine the Great; Cathrine the Great; Catherine the Graet
Galileo Galilei; Galileo | Gallileo; Galileo Gallilei; Galilleo; Galielo
Isaac Newton; Newton | Issac Newton; Sir Isaac Newton; Isaac Netwon; Isacc Newton
Marie Curie; Curie; Madame Curie; Skłodowska-Curie | Marie Currie; Madame Curie; Marie Cuire; Sklodowska Curie; Dr. Marie Curie
Ludwig van Beethoven; Beethoven | Beethovan; Ludwig von Beethoven; Bethoven; Beethooven
Wolfgang Amadeus Mozart; Mozart | Wolfgang Amadeus Mozard; Mozzart; Wolfgang Amadaeus Mozart; Morzart
Afghanistan | Afganistan; Afghanistn; Afhganistan; Afghansitan; Afghanastan
Turkmenistan | Turkmenstan; Turkmenistn; Turkemenistan; Turkmensitan
Azerbaijan | Azerbaidjan; Azerbajan; Azerbijan; Azerbiajan
Philippines; the Philippines | Phillipines; Philipines; Phillippines; the Phillipines; Filipines
Colombia | Columbia; Colomiba; Colombai; Colombiaa
Switzerland | Swizerland; Switzerlnad; Switzeland; Swtizerland
Czechoslovakia | Czechoslavakia; Checkoslovakia; Czechoslovkia; Czekoslovakia
Netherlands; the Netherlands; Holland | The Netherlands; Netherland; Neatherlands; Nehterlands; Holand
Mozambique | Mozambque; Mozambik; Mozambiqe; Mozanbique
Zimbabwe | Zimbabwae; Zimbawe; Zimbabew; Zimbawbe
Venezuela | Venezuala; Venezeula; Venzuela; Venezuella
Saudi Arabia; Kingdom of Saudi Arabia | Saudi Arabai; Saudia Arabia; Saudi-Arabia; Suadi Arabia; Kingdom of Saudi Arabia
Kathmandu; Katmandu | Katmandu; Kathmandoo; Khatmandu; Kathamndu
Jerusalem | Jerusalam; Jeruselem; Jersualem; Jeruslem
Constantinople | Constantinopel; Constaninople; Konstantinople; Constantinopole
Los Angeles; LA | Los Angelos; L.A.; Los Angelas; Los Angles
Johannesburg | Johanesburg; Johannesberg; Johannesbourg; Johannsburg
Edinburgh | Edinborough; Edinburg; Edingburgh; Edinbrugh
Amnesty International | Amnesty Internatonal; Amnesty Internationl; Amnestry International; Amnesty Intl
Médecins Sans Frontières; Doctors Without Borders; MSF | Medecins sans Frontieres; Medicins Sans Frontieres; MSF; Doctors without Boarders; Médecins Sans Frontiers
World Health Organization; WHO | World Health Organisation; the WHO; World Heath Organization; World Helath Organization; W.H.O.
Human Rights Watch; HRW | Human Rights Wacth; Human Right Watch; Humans Rights Watch; H.R.W.
Mao Zedong; Mao Tse-tung; Mao | Chairman Mao; Mao Tsetung; Mao Zedon; Mao Zedung; Mao Ze-dong; mao tse tung
Deng Xiaoping; Teng Hsiao-ping; Deng | Deng Xiaopign; Deng Xiopeng; Deng Xiao-ping; Deng Xioaping; Deng Xiaopin
Ho Chi Minh | Ho Chi Min; Ho-Chi-Minh; President Ho Chi Minh; ho chi minh
Slobodan Milošević; Milosevic | Slobodan Milosevic; Milosevich; President Milosevic; Slobodan Miloševic
Volodymyr Zelenskyy; Zelensky; Zelenskiy; Zelenskyy | Zelenski; Volodymyr Zelensky; Volodimir Zelenskyy; President Zelensky; Zelinsky
Recep Tayyip Erdoğan; Tayyip Erdogan; Erdogan | Erdogan; Recep Tayyip Erdogan; Erdogen; Tayyip Erdogan; Erdoğan
Benjamin Netanyahu; Netanyahu | Netanyahou; Benyamin Netanyahu; Netenyahu; Bibi Netanyahu; Benjamin Netanyaho
Ursula von der Leyen; von der Leyen | Ursula van der Leyen; Ursula von der Layen; Ursula Von Der Leyen; Ursla von der Leyen
António Guterres; Guterres | Antonio Guterres; Guterrez; Antonio Guterez; Secretary-General Guterres
Christine Lagarde; Lagarde | Christine Legarde; Cristine Lagarde; Lagard; Madame Lagarde
Jawaharlal Nehru; Nehru | Jawarharlal Nehru; Jawaharlal Neru; Nehur; Pandit Nehru
Hammurabi | Hammurabbi; Hamurabi; King Hammurabi; Hammurapi
Nebuchadnezzar; Nebuchadrezzar | Nebuchadnezar; Nebuchadnezzer; Nebukadnezzar; Nebuchanezzar
Charlemagne; Charles the Great | Charlemange; Charlemagn; Emperor Charlemagne; Charlamagne
Yangtze; Yangzi; Chang Jiang | Yangtse; Yangtzee; the Yangtze; Yangtze.
Brahmaputra | Bramaputra; Brahmaputhra; Brahmaptura; the Brahmaputra
Himalayas; the Himalayas; Himalaya | Himalaya; Himalyas; the Himalayas; Himmalayas
Kilimanjaro; Mount Kilimanjaro; Mt Kilimanjaro | Mt. Kilimanjaro; Kilimanjero; Killimanjaro; Mount Kilamanjaro
Bosnia and Herzegovina; Bosnia-Herzegovina; Bosnia | Bosnia & Herzegovina; Bosnia and Hercegovina; Bosnia-Herzegovina; Bosnia and Herzogovina; Bosnia and Herzegowina
Democratic Republic of the Congo; DRC; DR Congo; Democratic Republic of Congo | the DRC; Democratic Republic of Congo; D.R. Congo; Democratic Republik of the Congo
United Arab Emirates; UAE | the UAE; United Arab Emirats; U.A.E.; United Arab Emerates; The United Arab Emirates (UAE)
Organization for Security and Co-operation in Europe; OSCE | OSCE; Organisation for Security and Cooperation in Europe; Organization for Security and Cooperation in Europe; Organization for Security and Co-operation in Europ
Association of Southeast Asian Nations; ASEAN | Asean; Association of South-East Asian Nations; Association of Southeast Asian Nation; A.S.E.A.N.
World Trade Organization; WTO | World Trade Organisation; the W.T.O.; World Trade Organizaton; World Trad Organization
European Central Bank; ECB | European Centrl Bank; Europaen Central Bank; the ECB; European Central Bnak
Magna Carta; the Great Charter | Magna Charta; the Magna Carta; Magna Cartta; Manga Carta
Treaty of Versailles; Versailles Treaty | Treaty of Versaille; Treaty of Versailes; Versailles treaty; Treaty of Versallies
Treaty of Westphalia; Peace of Westphalia | Peace of Westfalia; Treaty of Westphalia; Peace of Westphaila; Treaty of Wesphalia
perestroika | perestroyka; peristroika; Perestroika; perestrioka
apartheid | aparthied; apartheit; appartheid; Apartheid
Enlightenment; the Enlightenment | the Enlightment; Enlightenmant; enlightenment; Enligthenment
Silk Road; the Silk Road; Silk Route | Silkroad; the silk road; Silk Raod
Guinea-Bissau | Guinea Bissau; Guinea-Bisau; Guinee-Bissau; Guinea-Bissua
"""


def rows() -> list[tuple[list[str], list[str]]]:
    """(accepted answers, what was typed) of each line."""
    lines = [line.split(" | ") for line in SPELLINGS.strip().splitlines()]
    return [(_parts(accepted), _parts(typed)) for accepted, typed in lines]


def _parts(side: str) -> list[str]:
    return [part.strip() for part in side.split(";")]
