extension Remainder {
    /// What is not quoted of PixelDojo's document.
    static let pixelDojo: [String] = [
        "# PixelDojo API (Async Jobs)",
        "## Overview",
        "### Core Endpoints -",
        "## Authentication",
        "## Requirements",
        "## Response Format ### Submit Response ```json {",
        "} ``` ### Completed Response ```json {",
        "} ``` ## Error Codes | Code | Status | D … -----|-------------| (84 characters, c5839a61)",
        "## Rate Limits",
        #"## Examples ### cURL ```bash # Submit a  … arer YOUR_API_KEY" \ (154 characters, 344c3b61)"#,
        #"\ -d '{"#,
        #"}' # Poll for results curl "https://pixe … Bearer YOUR_API_KEY" (114 characters, 26162298)"#,
        #"\ -H "Authorization: Bearer YOUR_API_KEY""#,
        #"\ -H "Authorization: Bearer YOUR_API_KEY … pixeldojo.ai/api/v1" (160 characters, 71752f19)"#,
        #"submit_response = requests.post( f"{BASE … ion/json", }, json={ (165 characters, 5564cf17)"#,
        #"}, ) job = submit_response.json() while  … {API_KEY}"} ).json() (142 characters, 6140d42f)"#,
        "print(status) break time.sleep(2) ``` ### JavaScript ```javascript",
        "const requestSchema = await schema.json( … resolve, 2000)); } } (657 characters, 310b87bd)",
        "``` ## Best Practices 1.",
        "2.",
        "3.",
        "4.",
        "5.",
        "## Links - API Platform: https://pixeldo … ixeldojo.ai/llms.txt (269 characters, 94d25f2)",
    ]
}
